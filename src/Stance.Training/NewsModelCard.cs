using System.Text;
using Stance.ModelFormat;

namespace Stance.Training;

/// <summary>Writes the card of the English news model.</summary>
internal static class NewsModelCard
{
    private const string ScoresTitle = "## Scores\n";

    /// <summary>The scores in a card, a line each; those of the parts that are trained anew are left out.</summary>
    public static IEnumerable<string> ScoresOf(string card, ModelParts trained)
    {
        int start = card.IndexOf(ScoresTitle, StringComparison.Ordinal);
        return start < 0 ? [] : card[(start + ScoresTitle.Length)..].TrimStart('\n').Split('\n')
            .TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(line => line[2..])
            .Where(line => !trained.HasFlag(PartOf(line)));
    }

    /// <param name="version">The model's own version.</param>
    /// <param name="scores">A line a score, as measured after training; only of the parts that were trained.</param>
    public static ModelCard Of(string version, IReadOnlyList<string> scores)
    {
        StringBuilder card = new();
        card.Append("# English news model ").Append(version).Append("\n\n");
        card.Append("""
            Finds attributed statements in English political and diplomatic news, and judges each as condemnation, warning,
            reassurance or none.

            ## Trained on
            - Parts of speech and dependencies: UD English EWT (CC BY-SA 4.0), the open part of UD English GUM (CC BY, public domain),
              and the CoreNLP layer of PolNeAR train (machine-made).
            - Entity mentions: en-worldwide-newswire without 15 % of its articles (no licence stated), wikigold (CC BY 4.0), and the CoreNLP
              layer of PolNeAR train; titles of persons as a rule marks them in these.
            - Attributions: PolNeAR train (no licence stated; 840 articles, 19,868 attributions); cues and sources also MPQA 2.0 (no licence
              stated; 258 articles).
            - Stance: 8,016 statements of PolNeAR train and 6,187 sentences of White House, UN General Debate, State of the Union, MPQA,
              Wikinews and PLOVER texts, labelled in one pass by the project; about one label in twelve is disputable.
            - Whom pronouns mean: the coreference of the open part of UD English GUM (CC BY, public domain), the machine-made one of PolNeAR
              train (counted a tenth), and pronouns of PolNeAR, MPQA, en-worldwide-newswire and Wikinews texts that gender alone decides.
            - Word vectors, and the telling of hidden words: the texts of all of these, and White House, UN General Debate, State of the Union and
              Wikinews texts, unlabelled.
            - The epoch that is kept: UD English EWT dev, PolNeAR dev.
            The model holds weights by hashes of words, no text of these corpora.

            ## Scores

            """.ReplaceLineEndings("\n"));
        foreach (string score in scores)
        {
            card.Append("- ").Append(score).Append('\n');
        }
        card.Append("""

            ## Not for
            Other languages, fiction, social media; decisions about people. It says what a text ascribes to somebody, not what is true.

            """.ReplaceLineEndings("\n"));
        return new(version, card.ToString());
    }

    private static ModelParts PartOf(string score) =>
        score.StartsWith("stance,", StringComparison.Ordinal) ? ModelParts.Stance
        : score.StartsWith("speakers,", StringComparison.Ordinal) ? ModelParts.Speakers
        : ModelParts.Encoder;
}
