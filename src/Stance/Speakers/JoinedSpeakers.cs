using Stance.Text;

namespace Stance.Speakers;

/// <summary>
/// The speakers of a document that is read in parts: those of one name and kind are one, with the mentions of all parts. An unnamed one is nobody
/// else. For one thread; the speakers that it gives may change until the last part is joined.
/// </summary>
internal sealed class JoinedSpeakers
{
    private readonly Dictionary<(string Name, SpeakerKind Kind), (Speaker Speaker, List<TextSpan> Mentions)> _byName = [];
    private readonly Dictionary<Speaker, Speaker> _ofPart = [];

    /// <summary>The same attributions with the document's speakers instead of the part's.</summary>
    /// <param name="part">All attributions of a part; parts come in text order.</param>
    public ClassifiedAttribution[] Join(ClassifiedAttribution[] part)
    {
        _ofPart.Clear();
        return Array.ConvertAll(part, one =>
        {
            ResolvedAttribution resolved = one.Resolved;
            return one with { Resolved = new(resolved.Document, resolved.Attribution, Of(resolved.Speaker), resolved.Reason, resolved.SpeakerConfidence) };
        });
    }

    private Speaker Of(Speaker speaker)
    {
        if (_ofPart.TryGetValue(speaker, out Speaker? joined))
        {
            return joined;
        }
        if (speaker.Name is null && speaker.Kind != SpeakerKind.Author)
        {
            return _ofPart[speaker] = speaker;
        }
        (string, SpeakerKind) key = (Spelling.Fold(speaker.Name), speaker.Kind);
        if (!_byName.TryGetValue(key, out (Speaker Speaker, List<TextSpan> Mentions) known))
        {
            List<TextSpan> mentions = [];
            known = _byName[key] = (new(speaker.Name, speaker.Kind, speaker.Id, mentions), mentions);
        }
        known.Mentions.AddRange(speaker.Mentions);
        return _ofPart[speaker] = known.Speaker;
    }
}
