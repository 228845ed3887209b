using Stance.Quotations;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests;

/// <summary>A small regular language of reports, as documents of two sentences with tags, trees, names and attributions.</summary>
internal static class ToySentences
{
    private static readonly string[] Names = ["Brandt", "Okafor", "Lindqvist", "Moreau"];
    private static readonly string[] Cues = ["said", "warned", "announced"];
    private static readonly string[] Subjects = ["talks", "ferries", "markets"];
    private static readonly string[] Predicates = ["failed", "sank", "closed"];

    /// <summary>Each "NAME CUE that SUBJECT PREDICATE." before one sentence in which nobody says anything.</summary>
    public static IEnumerable<Document> Documents() =>
        from name in Names from cue in Cues from subject in Subjects from predicate in Predicates select Of(name, cue, subject, predicate);

    public static Document Of(string name, string cue, string subject, string predicate) => TestTrees.Of(
        $"{name}/NNP/2/nsubj/P {cue}/VBD/0/root that/IN/5/mark {subject}/NNS/5/nsubj {predicate}/VBD/2/ccomp ././2/punct",
        $"The/DT/2/det {subject}/NNS/3/nsubj {predicate}/VBD/0/root in/IN/5/case Oslo/NNP/3/obl/L ././3/punct");

    /// <summary>The documents with their one attribution each.</summary>
    public static IEnumerable<AttributedDocument> Attributed() => Documents().Select((document, i) => new AttributedDocument(
        $"toy{i}",
        document,
        QuotationFinder.Find(document),
        [new("E1", [document.Tokens[0]], [document.Tokens[1]], [document.SpanOf(new(2, 5))])]));
}
