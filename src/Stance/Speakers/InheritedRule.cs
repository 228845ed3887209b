using Stance.Attributions;
using Stance.Text;

namespace Stance.Speakers;

/// <summary>"Moss rejected the offer, <b>adding</b> that talks were over." A statement without a source of its own has its neighbour's.</summary>
internal sealed class InheritedRule : ISpeakerRule
{
    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        if (!phrase.IsEmpty)
        {
            return null;
        }
        Attribution attribution = discourse.Attributions[phrase.Attribution];
        int from = attribution.InheritsFrom >= 0 ? attribution.InheritsFrom
            : attribution.Cue is { IsEmpty: false } cue ? FromOfCue(discourse, phrase.Attribution, cue)
            : FromOfQuotation(discourse, phrase.Attribution);
        return discourse.ResolutionOf(from) is { } resolution
            ? new(resolution.Identity, "inherited")
            : new(SpeakerIdentity.Unnamed, "unnamed");
    }

    // A participle goes with what its sentence says before: the enclosing statement's speaker or the one before it.
    private static int FromOfCue(Discourse discourse, int attribution, TokenRange cue)
    {
        if (discourse.Document.PartsOfSpeech[cue.First] != PartOfSpeech.VBG)
        {
            return -1;
        }
        int enclosing = discourse.Attributions[attribution].Parent;
        int previous = discourse.PreviousOf(attribution);
        return enclosing >= 0 ? enclosing
            : previous >= 0 && discourse.Attributions[previous].Sentence == discourse.Attributions[attribution].Sentence ? previous
            : -1;
    }

    // A quotation without a cue goes on with the one before it in the same or the last paragraph.
    private static int FromOfQuotation(Discourse discourse, int attribution)
    {
        Attribution own = discourse.Attributions[attribution];
        int previous = discourse.PreviousOf(attribution);
        if (own.Quotation == QuotationKind.Indirect || previous < 0)
        {
            return -1;
        }
        int paragraph = discourse.Document.Sentences[own.Sentence].Paragraph;
        int before = discourse.Document.Sentences[discourse.Attributions[previous].Sentence].Paragraph;
        return paragraph - before <= 1 ? previous : -1;
    }
}
