using System.Numerics.Tensors;
using Stance.Learning;
using Stance.ModelFormat;

namespace Stance.Speakers;

/// <summary>
/// Scores the candidates for an anaphor, "none of them" among these, by a network of one hidden layer over embeddings of what tells them
/// apart; the softmax of the scores is the probability of each (mention ranking, Denis and Baldridge 2008). Immutable; any number of
/// threads.
/// </summary>
internal sealed class AntecedentRanker : IAntecedentChooser
{
    private const string Section = "speakers";

    private readonly EmbeddingRows _inputs;
    private readonly DenseWeights _output;

    /// <param name="inputs"><see cref="CandidateInput.Rows"/> rows, one column a hidden unit.</param>
    /// <param name="output">A row of the weights of the hidden units and a row of their biases.</param>
    /// <param name="temperature">What scores are divided by before they become probabilities; positive (Guo et al. 2017, section 4.2).</param>
    public AntecedentRanker(EmbeddingRows inputs, DenseWeights output, float temperature)
    {
        _inputs = inputs;
        _output = output;
        Temperature = temperature;
    }

    /// <summary>What scores are divided by before they become probabilities.</summary>
    public float Temperature { get; }

    /// <summary>Reads the ranker of a model; null for a model of before there was one.</summary>
    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static AntecedentRanker? Read(ModelFile file)
    {
        if (!file.Contains(Section))
        {
            return null;
        }
        SectionReader reader = file.Open(Section);
        float temperature = reader.ReadSingle();
        DenseWeights output = DenseWeights.Read(reader);
        EmbeddingRows inputs = EmbeddingRows.Read(reader);
        reader.ExpectEnd();
        return temperature > 0 && output.Rows == 2 && inputs.Rows == CandidateInput.Rows && inputs.Columns == output.Columns
            ? new(inputs, output, temperature)
            : throw reader.Invalid($"{inputs.Rows} rows of {inputs.Columns} inputs, {output.Rows} of {output.Columns} weights and the temperature {temperature} do not fit together");
    }

    /// <summary>Adds the section to a model file.</summary>
    public void Write(ModelFile file)
    {
        SectionWriter writer = new();
        writer.WriteSingle(Temperature);
        _output.Write(writer);
        _inputs.Write(writer);
        file.Add(Section, writer);
    }

    /// <inheritdoc/>
    public void Choose(in Anaphor anaphor, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<int> rows, Span<double> probabilities)
    {
        Score(rows, probabilities);
        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = i < candidates.Length && anaphor.Excludes(candidates[i].Referent) ? double.NegativeInfinity : probabilities[i] / Temperature;
        }
        Distribution.Softmax(probabilities);
    }

    /// <summary>The score of each candidate and of none of them.</summary>
    /// <param name="rows"><see cref="CandidateInput.Slots"/> rows for each; -1 for no row.</param>
    /// <param name="scores">Takes the scores.</param>
    public void Score(ReadOnlySpan<int> rows, Span<double> scores)
    {
        Span<float> hidden = stackalloc float[_inputs.Columns];
        Span<int> present = stackalloc int[CandidateInput.Slots];
        ReadOnlySpan<float> weights = _output.Values[.._inputs.Columns];
        ReadOnlySpan<float> biases = _output.Values[_inputs.Columns..];
        for (int i = 0; i < scores.Length; i++)
        {
            int count = 0;
            foreach (int row in rows.Slice(i * CandidateInput.Slots, CandidateInput.Slots))
            {
                present[count] = row;
                count += row >= 0 ? 1 : 0;
            }
            biases.CopyTo(hidden);
            _inputs.AddRows(present[..count], hidden);
            TensorPrimitives.Max(hidden, 0f, hidden);
            scores[i] = TensorPrimitives.Dot(hidden, weights);
        }
    }
}
