using Stance.Learning;
using Stance.ModelFormat;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Finds the heads of cues: logistic regression over each token that can be one. Immutable; any number of threads.</summary>
internal sealed class CueFinder(HashedLinearModel model, float threshold)
{
    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static CueFinder Read(SectionReader reader) => new(HashedLinearModel.Read(reader, 1), reader.ReadSingle());

    public void Write(SectionWriter writer)
    {
        model.Write(writer);
        writer.WriteSingle(threshold);
    }

    /// <summary>The probability that a token heads a cue; 0 for one that cannot.</summary>
    public double Score(AttributionText text, int token)
    {
        if (!CueFeatures.IsCandidate(text.Document, token))
        {
            return 0;
        }
        Span<uint> features = stackalloc uint[CueFeatures.Count];
        Span<short> score = stackalloc short[model.RowLength];
        CueFeatures.Extract(text, token, features);
        model.Score(features, score);
        return Distribution.Sigmoid(score[0] * model.Scale);
    }

    /// <summary>The heads of cues in text order, with their probabilities.</summary>
    public List<(int Token, double Probability)> Find(AttributionText text)
    {
        List<(int, double)> found = [];
        foreach (Sentence sentence in text.Document.Sentences)
        {
            if (sentence.Kind == SentenceKind.Furniture)
            {
                continue;
            }
            for (int token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
            {
                double probability = Score(text, token);
                if (probability >= threshold)
                {
                    found.Add((token, probability));
                }
            }
        }
        return found;
    }
}
