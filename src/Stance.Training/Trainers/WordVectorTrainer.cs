using System.Numerics.Tensors;
using Stance.Segmentation;
using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>
/// Learns word vectors from unlabelled text: skip-gram with negative sampling (Mikolov et al. 2013, "Distributed representations of words
/// and phrases and their compositionality"). Same texts, same options: same vectors.
/// </summary>
internal sealed class WordVectorTrainer
{
    private const int SentenceEnd = -1;

    private readonly WordVectorOptions _options;
    private readonly Random _random;
    private readonly List<uint> _words = [];
    private readonly List<int> _occurrences = [];
    private readonly List<int> _text = [];

    private WordVectorTrainer(WordVectorOptions options)
    {
        _options = options;
        _random = new(options.Seed);
    }

    /// <summary>The vectors of the words of some texts.</summary>
    public static WordVectors Train(IEnumerable<string> texts, WordVectorOptions? options = null)
    {
        var trainer = new WordVectorTrainer(options ?? new());
        trainer.Read(texts);
        return trainer.Learn();
    }

    private void Read(IEnumerable<string> texts)
    {
        var numbers = new Dictionary<uint, int>();
        foreach (string text in texts)
        {
            TextSpan[] tokens = Tokenizer.Tokenize(text);
            WordForms forms = WordForms.Of(text, tokens);
            foreach (Sentence sentence in SentenceSplitter.Split(text, tokens))
            {
                for (int i = sentence.Tokens.First; i < sentence.Tokens.End; i++)
                {
                    if (!char.IsLetterOrDigit(text[tokens[i].Start]) && !char.IsLetterOrDigit(text[tokens[i].End - 1]))
                    {
                        continue;
                    }
                    if (!numbers.TryGetValue(forms.Lower[i], out int number))
                    {
                        number = _words.Count;
                        numbers.Add(forms.Lower[i], number);
                        _words.Add(forms.Lower[i]);
                        _occurrences.Add(0);
                    }
                    _occurrences[number]++;
                    _text.Add(number);
                }
                _text.Add(SentenceEnd);
            }
        }
    }

    private WordVectors Learn()
    {
        int length = _options.Dimensions;
        float[] vectors = [.. Enumerable.Range(0, _words.Count * length).Select(_ => (float)(_random.NextDouble() - 0.5) / length)];
        float[] contexts = new float[vectors.Length];
        int[] noise = NoiseTable.Of([.. _occurrences.Select(count => count < _options.LeastOccurrences ? 0 : NoiseTable.Weight(count))]);
        long all = _occurrences.Sum(count => (long)count);
        double[] kept = [.. _occurrences.Select(count => count < _options.LeastOccurrences ? 0 : Math.Sqrt(_options.Subsampling * all / count))];
        var sentence = new List<int>();
        double steps = (double)_text.Count * _options.Epochs;
        double step = 0;
        for (int epoch = 0; epoch < _options.Epochs; epoch++)
        {
            foreach (int word in _text)
            {
                step++;
                if (word == SentenceEnd)
                {
                    LearnSentence(sentence, vectors, contexts, noise, (float)(_options.Rate * (1 - (step / steps))));
                    sentence.Clear();
                }
                else if (kept[word] >= 1 || _random.NextDouble() < kept[word])
                {
                    sentence.Add(word);
                }
            }
        }
        return new(length, Enumerable.Range(0, _words.Count).Where(word => _occurrences[word] >= _options.LeastOccurrences)
            .ToDictionary(word => _words[word], word => vectors.AsSpan(word * length, length).ToArray()));
    }

    private void LearnSentence(List<int> sentence, float[] vectors, float[] contexts, int[] noise, float rate)
    {
        int length = _options.Dimensions;
        Span<float> change = new float[length];
        for (int i = 0; i < sentence.Count; i++)
        {
            int reach = 1 + _random.Next(_options.Window);
            for (int j = Math.Max(0, i - reach); j <= Math.Min(sentence.Count - 1, i + reach); j++)
            {
                if (j == i)
                {
                    continue;
                }
                Span<float> vector = vectors.AsSpan(sentence[j] * length, length);
                change.Clear();
                for (int drawn = 0; drawn <= _options.Negatives; drawn++)
                {
                    int word = drawn == 0 ? sentence[i] : noise[_random.Next(noise.Length)];
                    if (drawn > 0 && word == sentence[i])
                    {
                        continue;
                    }
                    Span<float> context = contexts.AsSpan(word * length, length);
                    float likely = 1 / (1 + MathF.Exp(-TensorPrimitives.Dot<float>(vector, context)));
                    float error = rate * ((drawn == 0 ? 1 : 0) - likely);
                    TensorPrimitives.MultiplyAdd(context, error, change, change);
                    TensorPrimitives.MultiplyAdd(vector, error, context, context);
                }
                TensorPrimitives.Add(vector, change, vector);
            }
        }
    }
}
