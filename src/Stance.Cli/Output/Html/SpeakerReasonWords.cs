namespace Stance.Cli.Output.Html;

/// <summary>Why somebody is the speaker, in words for people.</summary>
internal static class SpeakerReasonWords
{
    /// <summary>The words for a <see cref="Statement.SpeakerReason"/>; the reason itself where there are none.</summary>
    public static string Of(string reason) => reason switch
    {
        "author" => "the author’s own voice",
        "capital" => "a capital or seat that stands for its government",
        "coordination" => "several who speak together",
        "country" => "a country’s name",
        "description" => "described, not named",
        "document" => "who issued the document",
        "government" => "a government",
        "group" => "an organization named before",
        "inherited" => "the speaker of the statement beside it",
        "kinship" => "somebody’s relative",
        "last name" => "the last name of somebody named in full",
        "name" => "the name itself",
        "nationality" => "a nationality that stands for its government",
        "office" => "an office of a state",
        "office holder" => "the unnamed holder of an office",
        "pronoun" => "a pronoun for somebody mentioned before",
        "relative pronoun" => "the noun before the relative clause",
        "role" => "the role of somebody whom the article names",
        "salient person" => "the person most talked about",
        "unnamed" => "the text names nobody",
        _ => reason,
    };
}
