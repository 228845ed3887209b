using System.Diagnostics;
using System.Globalization;
using Stance.Tagging;
using Stance.Training.Networks;

namespace Stance.Training.Trainers;

/// <summary>
/// Teaches an encoder English before it learns any task: words hidden in unlabelled text are to be told from their context (Devlin et al. 2019,
/// the masked language model).
/// </summary>
internal sealed class MaskedWordTrainer
{
    private const float Share = 0.15f;
    private const int Negatives = 512;
    private const double LeastRate = 0.1;
    private const float LossScale = 1f / 256;

    private readonly EncoderNetwork _network;
    private readonly EncoderOptions _options;
    private readonly EmbeddingTable _words;
    private readonly Parameter _projection;
    private readonly Parameter _bias;
    private readonly List<Passage> _passages = [];
    private readonly float[] _logChances;
    private readonly int[] _noise;

    public MaskedWordTrainer(EncoderNetwork network, EncoderOptions options, IEnumerable<string> texts)
    {
        _network = network;
        _options = options;
        int width = network.VectorWidth;
        _words = new("masked.words", network.VectorCount, width, options.Workers);
        network.Vectors.CopyTo(_words.Value);
        Random random = new(options.Seed);
        _projection = new("masked", options.Width, width, options.Workers);
        for (int i = 0; i < _projection.Value.Length; i++)
        {
            _projection.Value[i] = ((2 * random.NextSingle()) - 1) * 0.1f;
        }
        _projection.Repack();
        _bias = new("masked.bias", 1, width, options.Workers);
        int[] counts = new int[network.VectorCount];
        foreach (Passage passage in texts.SelectMany(PassageReader.OfText))
        {
            foreach (uint word in passage.Document.Words.Lower)
            {
                int row = network.VectorRow(word);
                counts[Math.Max(row, 0)] += row >= 0 ? 1 : 0;
            }
            _passages.Add(passage);
        }
        double[] weights = [.. counts.Select(NoiseTable.Weight)];
        double all = weights.Sum();
        _logChances = [.. weights.Select(weight => (float)Math.Log(Math.Max(weight, 0.5) / all))];
        _noise = NoiseTable.Of(weights);
    }

    /// <summary>Passes over the texts as often as the options say, and forgets what only this task needs.</summary>
    /// <param name="report">Takes a line now and then.</param>
    public void Train(Action<string> report)
    {
        int epochs = _options.MaskedWordEpochs;
        AdamOptimizer optimizer = new([.. _network.Parameters.Where(IsLower), _projection, _bias], [.. _network.Tables, _words]);
        Tape[] tapes = [.. Enumerable.Range(0, _options.Workers).Select(worker => new Tape(worker))];
        Random random = new(_options.Seed);
        Passage[] order = [.. _passages];
        double total = (double)order.Sum(p => (long)p.Document.Tokens.Length) * epochs;
        double done = 0;
        Stopwatch watch = Stopwatch.StartNew();
        double loss = 0, predicted = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            for (int next = 0; next < order.Length;)
            {
                List<Passage>[] batch = new List<Passage>[_options.Workers];
                int[] seeds = new int[batch.Length];
                double[] losses = new double[batch.Length];
                int[] counts = new int[batch.Length];
                for (int worker = 0; worker < batch.Length; worker++)
                {
                    batch[worker] = [];
                    seeds[worker] = random.Next();
                    for (int tokens = 0; next < order.Length && tokens < 2 * _options.TokensPerWorker; next++)
                    {
                        batch[worker].Add(order[next]);
                        tokens += order[next].Document.Tokens.Length;
                    }
                    done += batch[worker].Sum(p => p.Document.Tokens.Length);
                }
                Parallel.For(0, batch.Length, worker =>
                {
                    tapes[worker].Random = new(seeds[worker]);
                    foreach (Passage passage in batch[worker])
                    {
                        (double part, int count) = Learn(tapes[worker], passage);
                        losses[worker] += part;
                        counts[worker] += count;
                    }
                });
                loss += losses.Sum();
                predicted += counts.Sum();
                optimizer.Step(_options.Rate * MathF.Min(1, (optimizer.Steps + 1) / 100f) * (float)Math.Max(1 - (done / total), LeastRate));
                if (optimizer.Steps % 500 == 0)
                {
                    double seconds = watch.Elapsed.TotalSeconds;
                    report(string.Create(CultureInfo.InvariantCulture,
                        $"encoder: hidden words, {done / total:0 %}, loss {loss / LossScale / predicted:0.000}, {done / seconds:0} tokens/s, {seconds / done * (total - done):0} s left"));
                    (loss, predicted) = (0, 0);
                }
            }
        }
        optimizer.Forget();
    }

    private static bool IsLower(Parameter parameter) =>
        parameter.Name.StartsWith("input", StringComparison.Ordinal) || parameter.Name.StartsWith("lower", StringComparison.Ordinal)
        || parameter.Name.StartsWith("tree", StringComparison.Ordinal);

    private (double Loss, int Count) Learn(Tape tape, Passage passage)
    {
        Random random = tape.Random;
        EncoderBatch batch = new([passage], _network, 0, random);
        int[] rows = [.. batch.VectorRows];
        List<int> hidden = [];
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] >= 0 && random.NextSingle() < Share)
            {
                hidden.Add(i);
                // Nothing of the word's form is left, only its place.
                batch.Inputs.AsSpan(i * EncoderInput.Slots, EncoderInput.FormSlots).Fill(-1);
                batch.VectorRows[i] = -1;
            }
        }
        if (hidden.Count == 0)
        {
            return (0, 0);
        }
        Activations encoded = _network.Read(tape, _network.Trees(tape, _network.Lower(tape, batch), batch), "tree");
        Activations states = tape.Linear(tape.Gather(encoded, [.. hidden]), _projection, _bias);
        Dictionary<int, int> places = [];
        int[] targets = new int[hidden.Count];
        for (int i = 0; i < targets.Length; i++)
        {
            int word = rows[hidden[i]];
            places.TryAdd(word, places.Count);
            targets[i] = places[word];
        }
        for (int i = 0; i < Negatives; i++)
        {
            places.TryAdd(_noise[random.Next(_noise.Length)], places.Count);
        }
        int[] candidates = new int[places.Count];
        foreach ((int word, int place) in places)
        {
            candidates[place] = word;
        }
        double loss = SampledSoftmax.Add(tape, states, _words, targets, candidates, Array.ConvertAll(candidates, word => _logChances[word]), LossScale);
        tape.RunBackward();
        tape.Clear();
        return (loss, hidden.Count);
    }
}
