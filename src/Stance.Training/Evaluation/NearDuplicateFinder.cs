namespace Stance.Training.Evaluation;

/// <summary>
/// Finds texts that are nearly the same in about linear time: texts whose MinHash signatures (Broder 1997) agree in a band are compared.
/// Statements of one text are no near-duplicates of each other on one side of the split, but are across it: who trains on a text knows it.
/// </summary>
internal static class NearDuplicateFinder
{
    /// <summary>Least similarity of near-duplicates.</summary>
    public const double Threshold = 0.8;

    // Two texts of similarity 0.8 meet in at least one band with a probability of 1 - (1 - 0.8^5)^25 = 0.99995.
    private const int Bands = 25;
    private const int Rows = 5;

    // Of many texts in one bucket, nearly all are near each other, and one link each is enough.
    private const int MaxCompared = 16;

    /// <summary>
    /// The near-duplicates, the most similar first. Of a crowd of texts near each other not every pair is listed, but each text with some of the others.
    /// </summary>
    /// <param name="examples">The examples.</param>
    /// <param name="seed">Decides the hash functions.</param>
    public static IReadOnlyList<NearDuplicate> Find(IReadOnlyList<SplitExample> examples, int seed = 1)
    {
        SplitExample[] texts = [.. examples.GroupBy(example => (example.Example.Text, example.IsDev)).Select(group => group.First())];
        ulong[][] shingles = Array.ConvertAll(texts, text => WordShingles.Of(text.Example.Text));
        ulong[][] signatures = Signatures(shingles, seed);
        Dictionary<(int, int), double> compared = [];
        for (int band = 0; band < Bands; band++)
        {
            Compare(band, texts, shingles, signatures, compared);
        }
        return
        [
            .. compared.Where(pair => pair.Value >= Threshold)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
                .Select(pair => new NearDuplicate(texts[pair.Key.Item1], texts[pair.Key.Item2], pair.Value)),
        ];
    }

    private static void Compare(int band, SplitExample[] texts, ulong[][] shingles, ulong[][] signatures, Dictionary<(int, int), double> compared)
    {
        Dictionary<ulong, (List<int> Train, List<int> Dev)> buckets = [];
        for (int i = 0; i < texts.Length; i++)
        {
            if (shingles[i].Length == 0)
            {
                continue;
            }
            if (!buckets.TryGetValue(signatures[i][band], out (List<int> Train, List<int> Dev) bucket))
            {
                buckets[signatures[i][band]] = bucket = ([], []);
            }
            // The latest of each side, so that a text of one side meets those of the other however many stand between.
            foreach (List<int> side in (ReadOnlySpan<List<int>>)[bucket.Train, bucket.Dev])
            {
                for (int k = side.Count - 1; k >= Math.Max(0, side.Count - MaxCompared); k--)
                {
                    if (!compared.ContainsKey((side[k], i)))
                    {
                        compared[(side[k], i)] = WordShingles.Jaccard(shingles[side[k]], shingles[i]);
                    }
                }
            }
            (texts[i].IsDev ? bucket.Dev : bucket.Train).Add(i);
        }
    }

    // One number a band: its rows of the signature, mixed.
    private static ulong[][] Signatures(ulong[][] shingles, int seed)
    {
        Random random = new(seed);
        (ulong Factor, ulong Addend)[] functions = new (ulong, ulong)[Bands * Rows];
        for (int f = 0; f < functions.Length; f++)
        {
            functions[f] = ((ulong)random.NextInt64() | 1, (ulong)random.NextInt64());
        }
        return Array.ConvertAll(shingles, set =>
        {
            ulong[] bands = new ulong[Bands];
            for (int f = 0; f < functions.Length; f++)
            {
                ulong least = ulong.MaxValue;
                foreach (ulong shingle in set)
                {
                    least = Math.Min(least, Mix((shingle + functions[f].Addend) * functions[f].Factor));
                }
                bands[f / Rows] = Mix(bands[f / Rows] ^ least);
            }
            return bands;
        });
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input reaches every bit of the output.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
