using Stance.Attributions;
using Stance.Speakers;
using Stance.Targets;
using Stance.Text;

namespace Stance.Training.Evaluation;

/// <summary>What finding targets is compared with. Each takes the statements of an article and the index of one of them.</summary>
internal static class TargetBaselines
{
    /// <summary>The name nearest to the cue, or else to the source, that is not in the source; null for none.</summary>
    public static TextSpan? NearestName(ResolvedSources sources, int index)
    {
        Document document = sources.Discourse.Document;
        Attribution attribution = sources.Attributions[index].Attribution;
        TokenRange anchor = attribution.Cue ?? attribution.Source ?? attribution.Content[0];
        TokenRange? nearest = null;
        int least = int.MaxValue;
        TokenRange sentence = document.Sentences[attribution.Sentence].Tokens;
        foreach (EntityMention mention in document.Entities.Where(mention => sentence.Contains(mention.Tokens)))
        {
            int distance = mention.Tokens.First >= anchor.End ? mention.Tokens.First - anchor.End : anchor.First - mention.Tokens.End;
            if (mention.Kind != EntityKind.Title && distance >= 0 && distance < least && !(attribution.Source?.Overlaps(mention.Tokens) ?? false))
            {
                (nearest, least) = (mention.Tokens, distance);
            }
        }
        return nearest is { } tokens ? document.SpanOf(tokens) : null;
    }

    /// <summary>The grammatical object of the cue, or else of the verb of which the source is the subject; null for none.</summary>
    public static TextSpan? Object(ResolvedSources sources, int index)
    {
        Document document = sources.Discourse.Document;
        Attribution attribution = sources.Attributions[index].Attribution;
        int verb = attribution.Cue is { } cue ? StatementPlaces.HeadOf(document, cue)
            : attribution.Source is { } source ? document.Heads[StatementPlaces.HeadOf(document, source)]
            : -1;
        int found = verb < 0 ? -1 : document.Dependents.Object[verb];
        return found < 0 ? null : document.SpanOf(TargetPhrase.Of(document, found));
    }
}
