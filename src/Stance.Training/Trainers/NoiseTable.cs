namespace Stance.Training.Trainers;

/// <summary>Words to draw at random, each as often as its weight wants it, so that a draw is one look-up.</summary>
internal static class NoiseTable
{
    private const int Size = 1 << 20;

    // Mikolov et al. 2013, section 2.2.
    private const double Power = 0.75;

    /// <summary>How likely a word of so many occurrences is to be drawn, beside the others.</summary>
    public static double Weight(int occurrences) => Math.Pow(occurrences, Power);

    /// <param name="weights">The weight of each word.</param>
    public static int[] Of(double[] weights)
    {
        double all = weights.Sum();
        List<int> table = new(Size);
        double wanted = 0;
        for (int word = 0; word < weights.Length; word++)
        {
            wanted += weights[word] / all * Size;
            while (table.Count < wanted)
            {
                table.Add(word);
            }
        }
        return [.. table];
    }
}
