using Stance.Attributions;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Trainers;

/// <summary>An annotated attribution by tokens: the head of its cue, and the role of each token.</summary>
internal sealed class GoldRoles
{
    private readonly Dictionary<int, Role> _roles = [];

    private GoldRoles(int cueHead) => CueHead = cueHead;

    /// <summary>The token of the cue that the others depend on.</summary>
    public int CueHead { get; }

    public Role this[int token] => _roles.GetValueOrDefault(token);

    /// <summary>Null where no token of the document is in the cue.</summary>
    public static GoldRoles? Of(Document document, GoldAttribution attribution)
    {
        int head = HeadOf(document, attribution.Cue);
        if (head < 0)
        {
            return null;
        }
        GoldRoles gold = new(head);
        gold.Mark(document, attribution.Content, Role.ContentFirst);
        gold.Mark(document, attribution.Source, Role.SourceFirst);
        gold.Mark(document, attribution.Cue, Role.CueFirst);
        return gold;
    }

    /// <summary>
    /// The head of a cue: of the tokens whose own head stands outside the cue, the first verb, or else the first one; -1 for an empty cue.
    /// </summary>
    public static int HeadOf(Document document, IReadOnlyList<TextSpan> cue)
    {
        int head = -1;
        foreach (TextSpan span in cue)
        {
            TokenRange tokens = document.TokensIn(span);
            for (int token = tokens.First; token < tokens.End; token++)
            {
                bool isTop = !cue.Any(s => document.Heads[token] >= 0 && s.Overlaps(document.Tokens[document.Heads[token]]));
                if (isTop && (head < 0 || (IsVerb(document, token) && !IsVerb(document, head))))
                {
                    head = token;
                }
            }
        }
        return head;
    }

    private static bool IsVerb(Document document, int token) => document.PartsOfSpeech[token] is >= PartOfSpeech.VB and <= PartOfSpeech.VBZ;

    private void Mark(Document document, IReadOnlyList<TextSpan> spans, Role first)
    {
        foreach (TextSpan span in spans)
        {
            TokenRange tokens = document.TokensIn(span);
            for (int token = tokens.First; token < tokens.End; token++)
            {
                _roles[token] = token == tokens.First ? first : first + 1;
            }
        }
    }
}
