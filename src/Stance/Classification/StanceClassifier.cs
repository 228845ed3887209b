using System.Buffers;
using Stance.Attributions;
using Stance.Learning;
using Stance.ModelFormat;
using Stance.Text;

namespace Stance.Classification;

/// <summary>
/// The built-in classifier: multinomial logistic regression over hashed features of cue, content and context, with calibrated
/// probabilities. Immutable; any number of threads.
/// </summary>
internal sealed class StanceClassifier : IStanceClassifier
{
    /// <summary>Name of the section of a model file that holds a classifier.</summary>
    public const string SectionName = "classification.stance";

    private readonly StanceLabel[] _labels;
    private readonly float[] _biases;
    private readonly float _temperature;
    private readonly WideHashedLinearModel _model;
    private readonly KeyedLinearModel? _words;

    /// <param name="labels">The labels, each once.</param>
    /// <param name="biases">What the score of each label starts from.</param>
    /// <param name="temperature">What scores are divided by before they become probabilities; positive (Guo et al. 2017, section 4.2).</param>
    /// <param name="model">One class a label: the weights of the features.</param>
    /// <param name="words">What word vectors add to the weights of single words; null where there are none.</param>
    public StanceClassifier(StanceLabel[] labels, float[] biases, float temperature, WideHashedLinearModel model, KeyedLinearModel? words = null)
    {
        _labels = labels;
        _biases = biases;
        _temperature = temperature;
        _model = model;
        _words = words;
    }

    /// <inheritdoc/>
    public IReadOnlyList<StanceLabel> Labels => _labels;

    /// <summary>Reads the classifier of a model.</summary>
    /// <exception cref="InvalidModelException">The section is missing or damaged.</exception>
    public static StanceClassifier Read(ModelFile file) => Read(file.Open(SectionName));

    /// <summary>Reads what <see cref="Write(SectionWriter)"/> wrote.</summary>
    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static StanceClassifier Read(SectionReader reader)
    {
        string[] names = reader.ReadStrings();
        if (names.Length == 0 || names.Any(string.IsNullOrWhiteSpace) || names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            throw reader.Invalid("the labels are not one or more different names");
        }
        float[] biases = reader.ReadSingles();
        float temperature = reader.ReadSingle();
        WideHashedLinearModel model = WideHashedLinearModel.Read(reader);
        KeyedLinearModel? words = reader.ReadInt32(0, 1) == 1 ? KeyedLinearModel.Read(reader) : null;
        reader.ExpectEnd();
        return biases.Length == names.Length && model.Classes == names.Length && temperature > 0
            && (words is null || names.Length <= KeyedLinearModel.RowLength)
            ? new(Array.ConvertAll(names, name => new StanceLabel(name)), biases, temperature, model, words)
            : throw reader.Invalid($"{names.Length} labels, {biases.Length} biases, {model.Classes} classes and the temperature {temperature} do not fit together");
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
        writer.WriteSingles(_biases);
        writer.WriteSingle(_temperature);
        _model.Write(writer);
        writer.WriteInt32(_words is null ? 0 : 1);
        _words?.Write(writer);
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
        Span<double> scores = stackalloc double[_labels.Length];
        Score(document, attribution, scores);
        foreach (ref double score in scores)
        {
            score /= _temperature;
        }
        Distribution.Softmax(scores);
        return new(_labels, scores.ToArray());
    }

    /// <summary>The linear score of each label, before calibration.</summary>
    public void Score(Document document, Attribution attribution, Span<double> scores)
    {
        uint[] features = ArrayPool<uint>.Shared.Rent(StanceFeatures.Groups * StanceFeatures.Capacity);
        Span<int> counts = stackalloc int[StanceFeatures.Groups];
        StanceFeatures.Extract(document, attribution, features, counts);
        Span<int> sums = stackalloc int[_model.RowLength];
        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] = _biases[label];
        }
        for (int group = 0; group < StanceFeatures.Groups; group++)
        {
            ReadOnlySpan<uint> active = features.AsSpan(group * StanceFeatures.Capacity, counts[group]);
            double share = StanceFeatures.Share(group, counts[group]);
            _model.Score(active, sums);
            Add(scores, sums, share * _model.Scale);
            if (_words is not null && group is (StanceFeatures.CueGroup or StanceFeatures.WordGroup))
            {
                _words.Score(active, sums);
                Add(scores, sums, share * _words.Scale);
            }
        }
        ArrayPool<uint>.Shared.Return(features);
    }

    private static void Add(Span<double> scores, ReadOnlySpan<int> sums, double factor)
    {
        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] += factor * sums[label];
        }
    }
}
