using System.Diagnostics;
using System.Numerics.Tensors;
using Stance.Classification;
using Stance.Learning;
using Stance.Training.Networks;

namespace Stance.Training.Trainers;

/// <summary>
/// One of the classifiers that are averaged: the linear part and the network, trained together. The same options, seed and examples give the
/// same weights on the same kind of machine, unless there is a budget. Not thread-safe.
/// </summary>
internal sealed class StanceMember
{
    // What brings vectors and states to the size of the other inputs; folded into the weights at the end.
    private const float VectorScale = 2;
    private const float StateScale = 4;

    private const float LossScale = 4;
    private const float TableDeviation = 0.17f;
    private const float FineTuning = 0.5f;
    private const int WarmUpSteps = 50;
    private const int PredictedAtOnce = 64;

    // Fewer steps from zero to the largest value of a row compress better, and cost nothing on development data.
    private const int TableLevels = 23;

    private readonly StanceTrainerOptions _options;
    private readonly Random _random;
    private readonly Tape _tape;
    private readonly float[] _vectors;
    private readonly int _vectorWidth;
    private readonly int _stateWidth;
    private readonly EmbeddingTable _features;
    private readonly EmbeddingTable _tokens;
    private readonly Parameter _vectorWeights;
    private readonly Parameter _tokenBias;
    private readonly Parameter _attention;
    private readonly Parameter _stateAttention;
    private readonly Parameter _hidden;
    private readonly Parameter _hiddenBias;
    private readonly Parameter _output;
    private readonly Parameter _outputBias;
    private readonly bool _isFineTuned;

    /// <param name="options">The shape, and how to train.</param>
    /// <param name="number">Which member it is, from 0.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="stateWidth">Width of the encoder's states.</param>
    /// <param name="vectors">The word vectors, row after row.</param>
    /// <param name="features">The positions of the linear part.</param>
    public StanceMember(StanceTrainerOptions options, int number, int labels, int stateWidth, float[] vectors, FeatureRows features)
    {
        _options = options;
        _random = new(unchecked((options.Seed * 486187739) + number));
        _tape = new(0) { Random = _random };
        _vectors = vectors;
        _vectorWidth = options.Vectors.Rows.Columns;
        _stateWidth = stateWidth;
        int width = options.Width, heads = AttentionHeads.Count;
        _features = new("features", features.Count, labels, 1);
        _tokens = new("tokens", TokenFeatures.Rows, width, 1);
        _vectorWeights = Matrix("vectors", _vectorWidth, width);
        _tokenBias = new("tokens.bias", 1, width, 1);
        _attention = Matrix("attention", width, heads);
        _stateAttention = Matrix("attention.states", stateWidth, heads);
        _hidden = Matrix("hidden", width * heads, options.Hidden);
        _hiddenBias = new("hidden.bias", 1, options.Hidden, 1);
        _output = Matrix("output", options.Hidden, labels);
        _outputBias = new("output.bias", 1, labels, 1);
        Fill(_tokens.Value, TableDeviation);
        if (options.Start is { } start)
        {
            _isFineTuned = true;
            features.FromHashed(start.Features).CopyTo(_features.Value, 0);
            if (start.Networks.Count > 0)
            {
                Take(start.Networks[number % start.Networks.Count].Weights);
            }
        }
        foreach (Parameter parameter in Parameters)
        {
            parameter.Value.CopyTo(parameter.Average, 0);
            parameter.Repack();
        }
    }

    private Parameter[] Parameters => [_vectorWeights, _tokenBias, _attention, _stateAttention, _hidden, _hiddenBias, _output, _outputBias];

    /// <summary>The weights of the linear part, a row a position.</summary>
    public float[] Features => _features.Value;

    /// <summary>Learns from the examples, and takes the averaged weights.</summary>
    /// <param name="examples">At least one.</param>
    /// <param name="passed">Called after each pass over them.</param>
    public void Train(IReadOnlyList<StatementInput> examples, Action passed)
    {
        AdamOptimizer optimizer = new(Parameters, [_features, _tokens]);
        StatementInput[] order = [.. examples];
        int perPass = StepsOver(order.Length);
        int passes = PassesOver(order.Length);
        float rate = _options.Rate * (_isFineTuned ? FineTuning : 1);
        Stopwatch watch = Stopwatch.StartNew();
        for (int pass = 0; pass < passes; pass++)
        {
            _random.Shuffle(order);
            for (int first = 0; first < order.Length; first += _options.BatchSize)
            {
                double progress = (double)optimizer.Steps / (passes * perPass);
                if (_options.Budget is { } budget)
                {
                    // The rate falls with the clock where the clock runs faster, so that a short training ends like a long one.
                    progress = Math.Max(progress, watch.Elapsed / budget);
                }
                if (progress >= 1)
                {
                    break;
                }
                Learn(order.AsSpan(first, Math.Min(_options.BatchSize, order.Length - first)));
                float warmUp = MathF.Min(1, (optimizer.Steps + 1f) / WarmUpSteps);
                optimizer.Step(rate * warmUp * (float)(1 - progress));
            }
            passed();
        }
        foreach (Parameter parameter in Parameters)
        {
            parameter.Average.CopyTo(parameter.Value, 0);
            parameter.Repack();
        }
    }

    /// <summary>How often training passes over so many examples.</summary>
    public int PassesOver(int examples) => Math.Max(_options.Epochs, (_options.LeastSteps + StepsOver(examples) - 1) / StepsOver(examples));

    /// <summary>The scores of each label for each example.</summary>
    public double[][] Score(IReadOnlyList<StatementInput> examples)
    {
        double[][] scores = new double[examples.Count][];
        for (int first = 0; first < scores.Length; first += PredictedAtOnce)
        {
            StatementInput[] batch = [.. examples.Skip(first).Take(PredictedAtOnce)];
            Activations result = Forward(batch, 0, 0);
            for (int i = 0; i < batch.Length; i++)
            {
                scores[first + i] = Array.ConvertAll(result.Row(i).ToArray(), score => (double)score);
            }
            _tape.Clear();
        }
        return scores;
    }

    /// <summary>The network as a model holds it.</summary>
    public StanceNetworkWeights ToWeights() => new()
    {
        Tokens = EmbeddingRows.Of(_tokens.Rows, _tokens.Columns, _tokens.Value, TableLevels),
        Vectors = Rounded(_vectorWeights, VectorScale),
        TokenBias = Rounded(_tokenBias),
        Attention = Rounded(_attention),
        StateAttention = Rounded(_stateAttention, StateScale),
        Hidden = Rounded(_hidden),
        HiddenBias = Rounded(_hiddenBias),
        Output = Rounded(_output),
        OutputBias = Rounded(_outputBias),
    };

    private static DenseWeights Rounded(Parameter parameter, float scale = 1) =>
        new(parameter.Rows, parameter.Columns, Array.ConvertAll(parameter.Value, value => value * scale));

    private int StepsOver(int examples) => (examples + _options.BatchSize - 1) / _options.BatchSize;

    private void Learn(ReadOnlySpan<StatementInput> batch)
    {
        Activations scores = Forward([.. batch], _options.Dropout, _options.FeatureDropout);
        for (int i = 0; i < batch.Length; i++)
        {
            CrossEntropy.Add(scores, i, batch[i].Label, batch[i].Weight * LossScale / _options.BatchSize);
        }
        _tape.RunBackward();
        _tape.Clear();
    }

    private Activations Forward(StatementInput[] batch, float dropout, float featureDropout)
    {
        int count = batch.Sum(example => example.Count);
        Activations vectors = _tape.Zeros(count, _vectorWidth);
        Activations states = _tape.Zeros(count, _stateWidth);
        int[] rows = new int[count * TokenFeatures.Slots];
        StatementPart[] parts = new StatementPart[count];
        int[] ends = new int[batch.Length];
        int at = 0;
        for (int e = 0; e < batch.Length; e++)
        {
            StatementInput example = batch[e];
            example.Rows.CopyTo(rows, at * TokenFeatures.Slots);
            example.Parts.CopyTo(parts, at);
            if (!example.States.IsEmpty)
            {
                TensorPrimitives.Multiply(example.States.Span, StateScale, states.Value[(at * _stateWidth)..]);
            }
            for (int i = 0; i < example.Count; i++)
            {
                if (example.Words[i] >= 0)
                {
                    TensorPrimitives.Multiply(_vectors.AsSpan(example.Words[i] * _vectorWidth, _vectorWidth), VectorScale, vectors.Row(at + i));
                }
            }
            at += example.Count;
            ends[e] = at;
        }
        for (int i = 0; i < rows.Length && featureDropout > 0; i++)
        {
            rows[i] = _random.NextSingle() < featureDropout ? -1 : rows[i];
        }
        Activations tokens = _tape.Linear(_tape.Drop(vectors, dropout), _vectorWeights, _tokenBias);
        _tape.AddEmbeddings(tokens, _tokens, rows, TokenFeatures.Slots);
        tokens = _tape.Drop(_tape.Rectify(tokens), dropout);
        Activations looks = _tape.Sum(_tape.Linear(tokens, _attention), _tape.Linear(_tape.Drop(states, dropout), _stateAttention));
        Activations pooled = _tape.Drop(_tape.Attend(tokens, looks, ends, (head, token) => AttentionHeads.Sees(head, parts[token])), dropout);
        Activations hidden = _tape.Drop(_tape.Rectify(_tape.Linear(pooled, _hidden, _hiddenBias)), dropout);
        Activations scores = _tape.Linear(hidden, _output, _outputBias);
        _tape.AddWeighted(scores, _features, Array.ConvertAll(batch, example => example.Features));
        return scores;
    }

    private void Take(StanceNetworkWeights weights)
    {
        Array.Clear(_tokens.Value);
        for (int row = 0; row < _tokens.Rows; row++)
        {
            weights.Tokens.AddRow(row, _tokens.Value.AsSpan(row * _tokens.Columns, _tokens.Columns));
        }
        Take(_vectorWeights, weights.Vectors, VectorScale);
        Take(_tokenBias, weights.TokenBias);
        Take(_attention, weights.Attention);
        Take(_stateAttention, weights.StateAttention, StateScale);
        Take(_hidden, weights.Hidden);
        Take(_hiddenBias, weights.HiddenBias);
        Take(_output, weights.Output);
        Take(_outputBias, weights.OutputBias);
    }

    private static void Take(Parameter parameter, DenseWeights weights, float scale = 1) =>
        TensorPrimitives.Divide(weights.Values, scale, parameter.Value);

    private Parameter Matrix(string name, int rows, int columns)
    {
        Parameter parameter = new(name, rows, columns, 1);
        Fill(parameter.Value, MathF.Sqrt(6f / (rows + columns)));
        return parameter;
    }

    private void Fill(float[] values, float most)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ((2 * _random.NextSingle()) - 1) * most;
        }
    }
}
