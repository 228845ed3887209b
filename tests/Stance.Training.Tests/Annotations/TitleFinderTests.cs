using Stance.Tagging;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class TitleFinderTests
{
    [Theory]
    [InlineData("President Ada/P Moss/P spoke .", "President")]
    [InlineData("Then Deputy Prime Minister Ada/P Moss/P spoke .", "Deputy Prime Minister")]
    [InlineData("Illyria/L 's former national security adviser Ada/P Moss/P spoke .", "national security adviser")]
    [InlineData("Arda/L Sen. Ada/P Moss/P spoke .", "Sen.")]
    [InlineData("Foreign Ministry spokesman Ada/P Moss/P spoke .", "Foreign Ministry spokesman")]
    [InlineData("Harbour/O Office/O spokesman Ada/P Moss/P spoke .", "spokesman")]
    [InlineData("Secretary of State Ada/P Moss/P spoke .", "Secretary of State")]
    [InlineData("director of the national bank Ada/P Moss/P spoke .", "director of the national bank")]
    [InlineData("Vice - President Ada/P Moss/P spoke .", "Vice - President")]
    [InlineData("Last week President Ada/P Moss/P spoke .", "President")]
    [InlineData("Mr. Moss/P spoke .", "Mr.")]
    [InlineData("According to/T President Moss/P rain fell .", "President")]
    public void Words_of_office_before_a_name(string text, string title) => Assert.Equal([title], TitlesIn(text));

    [Theory]
    [InlineData("Ada/P Moss/P , the unification minister , spoke .", "unification minister")]
    [InlineData("Ada/P Moss/P , Illyria/L 's former foreign minister , spoke .", "foreign minister")]
    [InlineData("Ada/P Moss/P , a spokeswoman for the port , spoke .", "spokeswoman")]
    [InlineData("It was led by Ada/P Moss/P , an analyst at Harbour/O Watch/O .", "analyst")]
    public void Words_of_office_in_apposition(string text, string title) => Assert.Equal([title], TitlesIn(text));

    [Theory]
    [InlineData("Her brother Ada/P Moss/P spoke .")]
    [InlineData("Port Vale/L will host/V Moss/P soon .")]
    [InlineData("The bank would/M counsel Moss/P .")]
    [InlineData("We miss Moss/P .")]
    [InlineData("With Ada/P Moss/P , the minister met the press .")]
    [InlineData("Ada/P Moss/P , President Ruiz/O and others spoke .")]
    [InlineData("The president spoke of Ada/P Moss/P .")]
    [InlineData("President of Illyria/L Ada/P Moss/P spoke .")]
    [InlineData("The president spoke .")]
    [InlineData("Ada/P Moss/P ,")]
    [InlineData("Ada/P Moss/P")]
    public void Other_words_are_no_titles(string text) => Assert.Empty(TitlesIn(text));

    [Fact]
    public void Each_person_has_its_own_and_a_title_counts_once() => Assert.Equal(
        ["President", "chancellor", "Gen."],
        TitlesIn("President Ada/P Moss/P , chancellor , Gen. Bo/P Ruiz/P met ."));

    [Fact]
    public void Title_inside_a_mention_is_left_there() => Assert.Empty(TitlesIn("King/P Ada/P spoke ."));

    [Fact]
    public void Titles_do_not_cross_the_sentence()
    {
        Document document = GoldDocument.Of([Tokens(MarkedText.Parse("The president")), Tokens(MarkedText.Parse("Moss/P spoke"))]);
        Assert.Empty(TitleFinder.Find(document));
    }

    private static IEnumerable<string> TitlesIn(string text)
    {
        Document document = MarkedText.Parse(text);
        EntityMention[] titles = TitleFinder.Find(document);
        Assert.All(titles, title => Assert.Equal(EntityKind.Title, title.Kind));
        return titles.Select(title => document.TextOf(title.Tokens));
    }

    private static GoldToken[] Tokens(Document document) =>
        [.. Enumerable.Range(0, document.Tokens.Length).Select(i => new GoldToken(
            document[i].ToString(), true, PartOfSpeech.Other, -1, DependencyRelation.Dep,
            document.Entities.Any(e => e.Tokens.First == i) ? EntityLabel.First(EntityKind.Person) : EntityLabel.Outside))];
}
