using Stance.Learning;
using Stance.ModelFormat;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>
/// Finds the head of each token with the arc-hybrid transitions, greedily, in linear time; then names each arc's relation.
/// Immutable; any number of threads.
/// </summary>
internal sealed class DependencyParser(HashedLinearModel transitions, HashedLinearModel relations)
{
    public static DependencyParser Read(SectionReader reader) => new(
        HashedLinearModel.Read(reader, Enum.GetValues<Transition>().Length), HashedLinearModel.Read(reader, Enum.GetValues<DependencyRelation>().Length));

    public void Write(SectionWriter writer)
    {
        transitions.Write(writer);
        relations.Write(writer);
    }

    /// <summary>Parses one sentence.</summary>
    /// <param name="words">The document's words.</param>
    /// <param name="tags">The document's parts of speech.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="state">Working memory.</param>
    /// <param name="heads">The document's heads, by index in the document; those of the sentence are written, -1 at the root.</param>
    /// <param name="names">The document's relations; those of the sentence are written.</param>
    public void Parse(
        WordForms words,
        ReadOnlySpan<PartOfSpeech> tags,
        TokenRange sentence,
        ParserState state,
        Span<int> heads,
        Span<DependencyRelation> names)
    {
        Span<uint> features = stackalloc uint[TransitionFeatures.Count];
        Span<short> scores = stackalloc short[Math.Max(transitions.RowLength, relations.RowLength)];
        state.Start(sentence.Count);
        while (!state.IsFinal)
        {
            TransitionFeatures.Extract(words, tags, sentence.First, state, features);
            transitions.Score(features, scores);
            state.Apply(Best(state, scores));
        }
        for (int token = 0; token < sentence.Count; token++)
        {
            int head = state.Heads[token];
            heads[sentence.First + token] = head == state.Length ? ParserState.None : sentence.First + head;
            RelationFeatures.Extract(words, tags, sentence.First, state, token, features);
            relations.Score(features[..RelationFeatures.Count], scores);
            names[sentence.First + token] = (DependencyRelation)relations.Best(scores);
        }
    }

    private static Transition Best(ParserState state, ReadOnlySpan<short> scores)
    {
        Transition best = state.CanShift ? Transition.Shift : Transition.Left;
        if (state.CanReduceLeft && scores[(int)Transition.Left] > scores[(int)best])
        {
            best = Transition.Left;
        }
        return state.CanReduceRight && scores[(int)Transition.Right] > scores[(int)best] ? Transition.Right : best;
    }
}
