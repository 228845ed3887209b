using Stance.Speakers;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>
/// Scores pronouns as GAP's own scorer does, over all pairs of a pronoun and a name, but without giving the names to what is scored: a
/// pronoun means a name where one of the mentions of whom it was taken for ends with the name's last word. As with sources, it is taken for
/// the likeliest whom the text mentions, though that it means nobody may be likelier still.
/// </summary>
internal sealed class PronounScores
{
    private readonly Dictionary<Gender, (int Right, int Predicted, int Gold)> _counts = [];

    /// <summary>Adds an example.</summary>
    /// <param name="example">The example.</param>
    /// <param name="document">The document of its text.</param>
    /// <param name="referents">Who was found to be talked of.</param>
    public void Add(PronounExample example, Document document, TrackedReferents referents)
    {
        int token = document.TokensIn(example.Pronoun).First;
        Referent? chosen = referents.Antecedents.TryGetValue(token, out Antecedent found) ? found.Likeliest : null;
        Gender gender = example.Text[example.Pronoun.Range].ToLowerInvariant() is "he" or "him" or "his" ? Gender.Male : Gender.Female;
        foreach ((TextSpan name, bool isRight) in new[] { (example.A, example.IsA), (example.B, example.IsB) })
        {
            bool isPredicted = chosen is not null && IsMentioned(document, referents, chosen, document.TokensIn(name));
            (int right, int predicted, int gold) = _counts.GetValueOrDefault(gender);
            _counts[gender] = (right + (isPredicted && isRight ? 1 : 0), predicted + (isPredicted ? 1 : 0), gold + (isRight ? 1 : 0));
        }
    }

    /// <summary>F1 over the pairs with pronouns of a gender, or of both.</summary>
    public double F1(Gender gender = Gender.Unknown)
    {
        double right = 0, all = 0;
        foreach ((Gender own, (int Right, int Predicted, int Gold) counts) in _counts)
        {
            bool counted = gender == Gender.Unknown || gender == own;
            right += counted ? 2 * counts.Right : 0;
            all += counted ? counts.Predicted + counts.Gold : 0;
        }
        return all == 0 ? 0 : right / all;
    }

    private static bool IsMentioned(Document document, TrackedReferents referents, Referent chosen, TokenRange name)
    {
        foreach (Occurrence occurrence in referents.Occurrences)
        {
            bool isName = occurrence.Form is OccurrenceForm.Name or OccurrenceForm.Possessor or OccurrenceForm.Modifier;
            if (isName && occurrence.Referent == chosen && (name.Contains(occurrence.Token) || occurrence.Tokens.Contains(name.End - 1)))
            {
                return true;
            }
        }
        return false;
    }
}
