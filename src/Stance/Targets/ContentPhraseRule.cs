using Stance.Speakers;
using Stance.Text;

namespace Stance.Targets;

/// <summary>"paid a moving tribute to <b>the volunteers</b>": a content that is nothing but a noun phrase is what the cue is about.</summary>
internal sealed class ContentPhraseRule : ITargetRule
{
    private const int MostTokens = 32;

    public int Find(StanceAct act, int predicate)
    {
        TokenRange content = act.Attribution.Content[0];
        if (!act.IsInCue(predicate) || act.Attribution.Quotation == QuotationKind.Direct || act.WordOf(predicate) is TargetWord.Speech or TargetWord.Address)
        {
            return StanceAct.None;
        }
        for (int t = content.First; t < Math.Min(content.End, content.First + MostTokens); t++)
        {
            if (act.Document.Heads[t] is >= 0 and int head && act.IsInCue(head) && act.Document.PartsOfSpeech[t] != PartOfSpeech.Punctuation)
            {
                return act.Document.Dependents.Subject[t] < 0 && act.Document.IsNoun(t) ? t : StanceAct.None;
            }
        }
        return StanceAct.None;
    }
}
