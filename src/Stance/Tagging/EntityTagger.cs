using Stance.Learning;
using Stance.ModelFormat;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Finds names from left to right with a linear model that remembers the document's names. Immutable; any number of threads.</summary>
internal sealed class EntityTagger(HashedLinearModel model)
{
    /// <summary>Number of labels that this tagger chooses from: it knows no titles, whose labels come last.</summary>
    public static readonly int Labels = EntityLabel.First(EntityKind.Title);

    public static EntityTagger Read(SectionReader reader) => new(HashedLinearModel.Read(reader, Labels));

    public void Write(SectionWriter writer) => model.Write(writer);

    /// <summary>Labels one sentence.</summary>
    /// <param name="words">The document's words.</param>
    /// <param name="tags">The document's parts of speech.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="memory">What the sentences before it were labelled; takes this one's labels too.</param>
    /// <param name="mentions">Takes the mentions in text order.</param>
    public void Tag(
        WordForms words, ReadOnlySpan<PartOfSpeech> tags, TokenRange sentence, EntityMemory memory, List<EntityMention> mentions)
    {
        Span<uint> features = stackalloc uint[EntityFeatures.Count];
        Span<short> scores = stackalloc short[model.RowLength];
        int previous = EntityLabel.Outside;
        int beforePrevious = EntityLabel.Outside;
        int start = -1;
        for (int token = sentence.First; token <= sentence.End; token++)
        {
            int label = EntityLabel.Outside;
            if (token < sentence.End)
            {
                EntityFeatures.Extract(words, tags, sentence, token, previous, beforePrevious, memory, features);
                model.Score(features, scores);
                label = Best(scores, previous);
                memory.Remember(words.Lower[token], label);
            }
            if (start >= 0 && !EntityLabel.IsInside(label))
            {
                mentions.Add(new(new(start, token), EntityLabel.KindOf(previous)));
                start = -1;
            }
            start = EntityLabel.IsFirst(label) ? token : start;
            (beforePrevious, previous) = (previous, label);
        }
    }

    private int Best(ReadOnlySpan<short> scores, int previous)
    {
        int best = EntityLabel.Outside;
        for (int label = 1; label < model.Classes; label++)
        {
            if (scores[label] > scores[best] && EntityLabel.MayFollow(previous, label))
            {
                best = label;
            }
        }
        return best;
    }
}
