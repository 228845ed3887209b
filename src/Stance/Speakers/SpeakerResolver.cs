using Stance.Attributions;
using Stance.Text;

namespace Stance.Speakers;

/// <summary>Resolves the source of each attribution to one speaker.</summary>
internal static class SpeakerResolver
{
    /// <summary>One resolved attribution for each, in the same order; attributions of one speaker share the instance.</summary>
    public static ResolvedAttribution[] Resolve(Document document, Attribution[] attributions) =>
        Array.ConvertAll(attributions, one => new ResolvedAttribution(document, one, new(null, SpeakerKind.Anonymous, null, []), "none"));
}
