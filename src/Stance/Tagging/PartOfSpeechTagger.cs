using Stance.Learning;
using Stance.ModelFormat;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Tags parts of speech from left to right with a linear model (Collins 2002). Immutable; any number of threads.</summary>
internal sealed class PartOfSpeechTagger(HashedLinearModel model)
{
    public static PartOfSpeechTagger Read(SectionReader reader) => new(HashedLinearModel.Read(reader, Enum.GetValues<PartOfSpeech>().Length));

    public void Write(SectionWriter writer) => model.Write(writer);

    /// <summary>Tags one sentence.</summary>
    /// <param name="words">The document's words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tags">The document's tags; those of the sentence are written.</param>
    public void Tag(WordForms words, TokenRange sentence, Span<PartOfSpeech> tags)
    {
        Span<uint> features = stackalloc uint[PartOfSpeechFeatures.Count];
        Span<short> scores = stackalloc short[model.RowLength];
        PartOfSpeech previous = PartOfSpeech.Other;
        PartOfSpeech beforePrevious = PartOfSpeech.Other;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            PartOfSpeechFeatures.Extract(words, sentence, token, previous, beforePrevious, features);
            model.Score(features, scores);
            tags[token] = (PartOfSpeech)model.Best(scores);
            (beforePrevious, previous) = (previous, tags[token]);
        }
    }
}
