using System.Diagnostics;
using System.Globalization;
using Stance.Training.Networks;

namespace Stance.Training.Trainers;

/// <summary>
/// Trains the encoder with all its heads at once: tags, trees, entity mentions, cues and roles. The same options and passages give the same
/// weights on the same kind of machine. Not thread-safe.
/// </summary>
internal sealed class EncoderTrainer
{
    /// <summary>Losses are summed over tokens; this brings a step's gradients to the size for which the optimiser clips them.</summary>
    private const float LossScale = 1f / 256;

    /// <summary>Passages of so many tokens together run at once: their activations then stay in the cache.</summary>
    private const int TokensAtOnce = 256;

    private const int WarmUpSteps = 100;
    private const double LeastRate = 0.01;

    private readonly EncoderNetwork _network;
    private readonly EncoderOptions _options;
    private readonly AdamOptimizer _optimizer;
    private readonly Tape[] _tapes;
    private readonly TaggingObjective[] _tagging;
    private readonly AttributionObjective[] _attributions;
    private readonly Action<string> _report;

    /// <param name="network">What is trained.</param>
    /// <param name="options">How.</param>
    /// <param name="report">Takes a line about each epoch.</param>
    public EncoderTrainer(EncoderNetwork network, EncoderOptions options, Action<string> report)
    {
        _network = network;
        _options = options;
        _report = report;
        _optimizer = new(network.Parameters, network.Tables);
        _tapes = [.. Enumerable.Range(0, options.Workers).Select(worker => new Tape(worker))];
        _tagging = Array.ConvertAll(_tapes, tape => new TaggingObjective(network, tape, options));
        _attributions = Array.ConvertAll(_tapes, tape => new AttributionObjective(network, tape, options));
    }

    /// <summary>
    /// Trains for the epochs that the options name, or those of them that are left after a checkpoint, or until the score has not risen for
    /// a while. The network then has the averaged weights of the best epoch.
    /// </summary>
    /// <param name="passages">What to learn from.</param>
    /// <param name="checkpoint">Where the state is kept after each epoch; null for nowhere.</param>
    /// <param name="prepare">Called before the first epoch, unless the run goes on from a checkpoint.</param>
    /// <param name="evaluate">Called after each epoch.</param>
    public void Train(IReadOnlyList<Passage> passages, EncoderCheckpoint? checkpoint, Action prepare, Func<DevelopmentScore> evaluate)
    {
        long tokens = passages.Sum(passage => (long)passage.Document.Tokens.Length);
        BestEpoch best = new(_network);
        int? done = checkpoint?.Restore(_network, _optimizer, best);
        if (done is null)
        {
            prepare();
            checkpoint?.Save(_network, _optimizer, best, 0);
        }
        int first = done ?? 0;
        Stopwatch watch = Stopwatch.StartNew();
        for (int epoch = first; epoch < _options.Epochs && epoch - best.Epoch < _options.Patience; epoch++)
        {
            double loss = TrainEpoch(passages, tokens, epoch);
            DevelopmentScore score = evaluate();
            best.Offer(_network, epoch + 1, score.Value);
            checkpoint?.Save(_network, _optimizer, best, epoch + 1);
            double perEpoch = watch.Elapsed.TotalSeconds / (epoch + 1 - first);
            _report(string.Create(CultureInfo.InvariantCulture,
                $"encoder: epoch {epoch + 1} of {_options.Epochs}, loss a token {loss / tokens:0.000}, {score.Text}; {tokens / perEpoch:0} tokens/s, {perEpoch * (_options.Epochs - epoch - 1) / 60:0} minutes left"));
        }
        best.Restore(_network);
        _report($"encoder: epoch {best.Epoch} is kept");
    }

    private double TrainEpoch(IReadOnlyList<Passage> passages, long tokens, int epoch)
    {
        // Drawn anew for each epoch, so that training can go on from a checkpoint as if it had never stopped.
        Random random = new(HashCode(_options.Seed, epoch));
        Passage[] order = [.. passages];
        random.Shuffle(order);
        double loss = 0;
        long done = 0;
        for (int next = 0; next < order.Length;)
        {
            List<Passage>[] parts = new List<Passage>[_options.Workers];
            for (int worker = 0; worker < parts.Length; worker++)
            {
                parts[worker] = Take(order, ref next, _options.TokensPerWorker);
                done += TokensOf(parts[worker]);
                _tapes[worker].Random = new(random.Next());
            }
            double[] losses = new double[parts.Length];
            Parallel.For(0, parts.Length, worker => losses[worker] = Learn(worker, parts[worker]));
            loss += losses.Sum();
            double progress = (epoch + ((double)done / tokens)) / _options.Epochs;
            float warmUp = MathF.Min(1, (_optimizer.Steps + 1f) / WarmUpSteps);
            _optimizer.Step(_options.Rate * warmUp * (float)Math.Max(1 - progress, LeastRate));
        }
        return loss / LossScale;
    }

    private double Learn(int worker, List<Passage> passages)
    {
        Tape tape = _tapes[worker];
        double loss = 0;
        for (int next = 0; next < passages.Count;)
        {
            EncoderBatch batch = new(Take(passages, ref next, TokensAtOnce), _network, _options.HiddenWords, tape.Random);
            Activations lower = _network.Lower(tape, batch);
            Activations trees = _network.Trees(tape, lower, batch);
            TagPredictions predictions = new(batch.Count);
            loss += _tagging[worker].Add(batch, _network.Read(tape, lower, "lower"), _network.Read(tape, trees, "tree"), predictions, LossScale);
            if (batch.Passages.Any(passage => passage.Readings.Count > 0))
            {
                Activations upper = _network.Upper(tape, trees, predictions, batch);
                loss += _attributions[worker].Add(batch, upper, predictions, LossScale);
            }
            tape.RunBackward();
            tape.Clear();
        }
        return loss;
    }

    // At least one, then as many as fit.
    private static List<Passage> Take(IReadOnlyList<Passage> passages, ref int next, int tokens)
    {
        List<Passage> taken = [];
        int count = 0;
        while (next < passages.Count && (count == 0 || count + passages[next].Document.Tokens.Length <= tokens))
        {
            count += passages[next].Document.Tokens.Length;
            taken.Add(passages[next++]);
        }
        return taken;
    }

    private static long TokensOf(List<Passage> passages) => passages.Sum(passage => (long)passage.Document.Tokens.Length);

    // System.HashCode differs from process to process.
    private static int HashCode(int seed, int epoch) => unchecked((seed * 486187739) + epoch);
}
