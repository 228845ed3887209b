using Stance.Tagging;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class EntityTargetsTests
{
    [Fact]
    public void Names_and_titles_have_their_labels() => Assert.Equal(
        "President:Title Ada:Person Moss:Person+ of Illyria:Location left",
        Labels("President Ada/P Moss/P of Illyria/L left", EntityScheme.WithNationalities));

    [Fact]
    public void Treebank_tells_nothing() => Assert.Equal("Ada:? Moss:? left:?", Labels("Ada Moss left", EntityScheme.None));

    [Theory]
    [InlineData("Russian/X envoys", "Russian:Nationality envoys")]
    [InlineData("Russians/X left", "Russians:Nationality left")]
    [InlineData("South/X Korean/X envoys", "South:Nationality Korean:Nationality+ envoys")]
    [InlineData("Republicans/X left", "Republicans:Nationality left")]
    [InlineData("Cuban-Americans/X left", "Cuban-Americans:Nationality left")]
    [InlineData("the Harbour/X Games/X", "the Harbour:Other Games:Other+")]
    [InlineData("the Harbourfest/X", "the Harbourfest:?")]
    public void Misc_is_nationality_by_its_words_and_unknown_where_one_word_does_not_tell(string text, string labels) =>
        Assert.Equal(labels, Labels(text, EntityScheme.FourClasses));

    [Fact]
    public void Misc_beside_nationalities_is_other() =>
        Assert.Equal("the Harbourfest:Other", Labels("the Harbourfest/X", EntityScheme.WithNationalities));

    [Fact]
    public void Title_noun_near_a_person_is_unknown_unless_it_is_a_title() => Assert.Equal(
        "Moss:Person told the president:? of it and of much more , and the president left",
        Labels("Moss/P told the president of it and of much more , and the president left", EntityScheme.WithNationalities));

    private static string Labels(string text, EntityScheme scheme)
    {
        Document document = MarkedText.Parse(text);
        return string.Join(' ', EntityTargets.Of(document, scheme).Select((label, i) => $"{document[i]}{NameOf(label)}"));
    }

    private static string NameOf(int label) =>
        label == EntityTargets.Unknown ? ":?"
        : label == EntityLabel.Outside ? ""
        : $":{EntityLabel.KindOf(label)}{(EntityLabel.IsInside(label) ? "+" : "")}";
}
