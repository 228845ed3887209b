using System.Collections.Frozen;
using System.Globalization;
using Stance.Lexicons;

namespace Stance.Speakers;

/// <summary>How far the reasons that rules give can be trusted.</summary>
internal static class SpeakerReasons
{
    private static readonly FrozenDictionary<string, double> Precisions = Lexicon.Table("speaker_reasons")
        .ToFrozenDictionary(pair => pair.Key, pair => double.Parse(pair.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    // Of all that were measured.
    private const double Average = 0.85;

    /// <summary>How often the speaker was right for a reason; the average of all where nobody measured it.</summary>
    public static double PrecisionOf(string reason) => Precisions.GetValueOrDefault(reason, Average);
}
