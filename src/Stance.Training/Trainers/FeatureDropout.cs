namespace Stance.Training.Trainers;

/// <summary>
/// Hides a random part of an example's features while it is learned (Srivastava et al. 2014), so that rare features do not take over
/// what frequent ones could explain. What is kept weighs as if nothing was hidden once scores are divided by the share kept.
/// </summary>
internal static class FeatureDropout
{
    /// <summary>Moves the features that are kept to the front, in their order, and says how many they are.</summary>
    public static int Thin(Span<uint> features, float rate, Random random)
    {
        int kept = 0;
        foreach (uint feature in features)
        {
            features[kept] = feature;
            kept += random.NextSingle() >= rate ? 1 : 0;
        }
        return kept;
    }
}
