using Stance.Cli.Output;
using Stance.Cli.Output.Html;

namespace Stance.Cli.Tests.Output.Html;

public class ActorDirectoryTests
{
    [Fact]
    public void A_person_is_one_however_articles_write_the_name()
    {
        Report report = new([Of("Ada B. Moss", SpeakerKind.Person), Of("Ada Moss", SpeakerKind.Person), Of("Moss", SpeakerKind.Person)]);

        Assert.Equal(3, Assert.Single(report.Speakers).Total);
    }

    [Fact]
    public void Two_of_one_name_are_told_apart_by_their_names_in_the_report()
    {
        Report report = new([Of("Georgia", SpeakerKind.Government), Of("Georgia", SpeakerKind.Organization)]);

        Assert.Equal(["Georgia", "Georgia (2)"], report.Speakers.Select(speaker => speaker.Actor.Name).Order());
    }

    [Fact]
    public void Of_several_articles_all_unnamed_speakers_are_one()
    {
        Report report = new([Of("senior official", SpeakerKind.Anonymous), Of("critics", SpeakerKind.Anonymous)]);

        Assert.Equal("unnamed", Assert.Single(report.Speakers).Actor.Name);
    }

    [Fact]
    public void Of_one_article_unnamed_speakers_keep_their_descriptions() =>
        Assert.Equal("senior official", Assert.Single(new Report([Of("senior official", SpeakerKind.Anonymous)]).Speakers).Actor.Name);

    [Fact]
    public void A_target_that_also_speaks_is_the_same_actor()
    {
        Article article = new DrawnArticle("Oslo warned Riga. Riga said no.")
            .Say("Norway", StanceLabel.Warning, "Oslo", "warned", ["Riga"], ("Riga", "Latvia"))
            .Say("Latvia", StanceLabel.None, "Riga", "said", ["no"])
            .End();

        Report report = new([article]);

        Assert.Same(report.Statements[0].Target, report.Statements[1].Speaker);
    }

    private static Article Of(string speaker, SpeakerKind kind) =>
        new DrawnArticle("Nobody said that.") { Kind = kind }.Say(speaker, StanceLabel.Warning, "Nobody", "said", ["that"]).End();
}
