using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class SpeakerAgreementTests
{
    [Theory]
    [InlineData("Norway", SpeakerKind.Government, "norway", true)]
    [InlineData("The Hague Court", SpeakerKind.Organization, "Hague court", true)]
    [InlineData("Ida Brandt", SpeakerKind.Person, "Brandt", false)]
    [InlineData("Ida Brandt", SpeakerKind.Person, "Minister Brandt", true)]
    [InlineData("Ida Brandt", SpeakerKind.Person, null, false)]
    [InlineData("Theo Brandt", SpeakerKind.Person, "o Brandt", false)]
    [InlineData("senior port official", SpeakerKind.Anonymous, "a port official", true)]
    [InlineData("senior port official", SpeakerKind.Anonymous, "three fishermen from the port", false)]
    [InlineData("Oslo and Bergen", SpeakerKind.Organization, "Bergen and Oslo", true)]
    public void Names_agree_without_article_and_case(string gold, SpeakerKind kind, string? found, bool expected)
    {
        GoldStatement statement = Gold(gold, kind) with { SpeakerAlso = ["Minister Brandt"] };

        Assert.Equal(expected, SpeakerAgreement.IsSame(statement, Speaker(found, SpeakerKind.Person)));
    }

    [Fact]
    public void The_author_is_the_author_or_nobody()
    {
        GoldStatement author = Gold(null, SpeakerKind.Author);

        Assert.True(SpeakerAgreement.IsSame(author, Speaker(null, SpeakerKind.Author)));
        Assert.False(SpeakerAgreement.IsSame(author, Speaker("Ida Brandt", SpeakerKind.Person)));
    }

    [Fact]
    public void Where_the_gold_has_no_name_an_anonymous_speaker_is_right()
    {
        GoldStatement unnamed = Gold(null, SpeakerKind.Anonymous);

        Assert.True(SpeakerAgreement.IsSame(unnamed, Speaker("critics", SpeakerKind.Anonymous)));
        Assert.False(SpeakerAgreement.IsSame(unnamed, Speaker("Ida Brandt", SpeakerKind.Person)));
    }

    private static GoldStatement Gold(string? name, SpeakerKind kind) =>
        new() { Content = [new(0, 1)], Speaker = name, SpeakerKind = kind, Stances = [StanceLabel.None] };

    private static Speaker Speaker(string? name, SpeakerKind kind) => new(name, kind, null, []);
}
