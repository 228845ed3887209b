using System.Buffers;
using Stance.Attributions;
using Stance.Learning;
using Stance.ModelFormat;
using Stance.Text;

namespace Stance.Classification;

/// <summary>
/// The built-in classifier: a linear model over hashed features of cue, content and context, and networks that read the statement token by
/// token; the scores are the sum of the first and of the mean of the others (Cheng et al. 2016, "Wide and deep learning"), and become
/// calibrated probabilities. Immutable; any number of threads.
/// </summary>
internal sealed class StanceClassifier : IStanceClassifier
{
    /// <summary>Name of the section of a model file that holds a classifier.</summary>
    public const string SectionName = "classification.stance";

    private const int MaxNetworks = 64;

    private readonly StanceLabel[] _labels;
    private readonly float _temperature;
    private readonly StanceNetwork[] _networks;

    /// <param name="labels">The labels, each once.</param>
    /// <param name="temperature">What scores are divided by before they become probabilities; positive (Guo et al. 2017, section 4.2).</param>
    /// <param name="features">One class a label: the weights of the features.</param>
    /// <param name="networks">Networks of as many labels.</param>
    public StanceClassifier(StanceLabel[] labels, float temperature, WideHashedLinearModel features, StanceNetwork[] networks)
    {
        _labels = labels;
        _temperature = temperature;
        Features = features;
        _networks = networks;
    }

    /// <inheritdoc/>
    public IReadOnlyList<StanceLabel> Labels => _labels;

    /// <summary>The weights of the features.</summary>
    public WideHashedLinearModel Features { get; }

    /// <summary>The networks, whose scores are averaged.</summary>
    public IReadOnlyList<StanceNetwork> Networks => _networks;

    /// <summary>Reads the classifier of a model.</summary>
    /// <param name="file">The model.</param>
    /// <param name="vectors">The word vectors of its encoder.</param>
    /// <exception cref="InvalidModelException">The section is missing or damaged.</exception>
    public static StanceClassifier Read(ModelFile file, KeyedRows vectors) => Read(file.Open(SectionName), vectors);

    /// <summary>Reads what <see cref="Write(SectionWriter)"/> wrote.</summary>
    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static StanceClassifier Read(SectionReader reader, KeyedRows vectors)
    {
        string[] names = reader.ReadStrings();
        if (names.Length == 0 || names.Any(string.IsNullOrWhiteSpace) || names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            throw reader.Invalid("the labels are not one or more different names");
        }
        float temperature = reader.ReadSingle();
        WideHashedLinearModel features = WideHashedLinearModel.Read(reader);
        StanceNetworkWeights[] networks = new StanceNetworkWeights[reader.ReadInt32(0, MaxNetworks)];
        for (int i = 0; i < networks.Length; i++)
        {
            networks[i] = StanceNetworkWeights.Read(reader);
        }
        reader.ExpectEnd();
        return features.Classes == names.Length && temperature > 0
            && networks.All(network => network.Output.Columns == names.Length && network.Vectors.Rows == vectors.Rows.Columns)
            ? new(Array.ConvertAll(names, name => new StanceLabel(name)), temperature, features, Array.ConvertAll(networks, network => new StanceNetwork(network, vectors)))
            : throw reader.Invalid($"{names.Length} labels, {features.Classes} classes, {networks.Length} networks and the temperature {temperature} do not fit together");
    }

    /// <summary>Adds the section to a model file.</summary>
    public void Write(ModelFile file)
    {
        SectionWriter writer = new();
        Write(writer);
        file.Add(SectionName, writer);
    }

    /// <summary>Writes the classifier to a section.</summary>
    public void Write(SectionWriter writer)
    {
        writer.WriteStrings(Array.ConvertAll(_labels, label => label.Name));
        writer.WriteSingle(_temperature);
        Features.Write(writer);
        writer.WriteInt32(_networks.Length);
        foreach (StanceNetwork network in _networks)
        {
            network.Weights.Write(writer);
        }
    }

    /// <inheritdoc/>
    public StancePrediction Classify(ResolvedAttribution attribution)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        return Classify(attribution.Document, attribution.Attribution);
    }

    /// <summary>A probability for each label. The speaker has no part in it, so that an attribution can be judged before it is resolved.</summary>
    public StancePrediction Classify(Document document, Attribution attribution)
    {
        double[] scores = new double[_labels.Length];
        Score(document, attribution, scores);
        foreach (ref double score in scores.AsSpan())
        {
            score /= _temperature;
        }
        Distribution.Softmax(scores);
        return new(_labels, scores);
    }

    /// <summary>The score of each label, before calibration.</summary>
    public void Score(Document document, Attribution attribution, Span<double> scores)
    {
        using StatementView statement = new(document, attribution);
        scores.Clear();
        AddFeatures(statement, scores);
        foreach (StanceNetwork network in _networks)
        {
            network.AddScores(statement, 1.0 / _networks.Length, scores);
        }
    }

    private void AddFeatures(in StatementView statement, Span<double> scores)
    {
        uint[] active = ArrayPool<uint>.Shared.Rent(StanceFeatures.Groups * StanceFeatures.Capacity);
        int[] sums = ArrayPool<int>.Shared.Rent(Features.RowLength);
        Span<int> counts = stackalloc int[StanceFeatures.Groups];
        StanceFeatures.Extract(statement, active, counts);
        for (int group = 0; group < StanceFeatures.Groups; group++)
        {
            Features.Score(active.AsSpan(group * StanceFeatures.Capacity, counts[group]), sums);
            double unit = StanceFeatures.Share(group, counts[group]) * Features.Scale;
            for (int label = 0; label < scores.Length; label++)
            {
                scores[label] += unit * sums[label];
            }
        }
        ArrayPool<int>.Shared.Return(sums);
        ArrayPool<uint>.Shared.Return(active);
    }
}
