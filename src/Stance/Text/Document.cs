using Stance.Learning;

namespace Stance.Text;

/// <summary>
/// A text with its tokens, sentences, and what the tagger says of them. Arrays run parallel to <see cref="Tokens"/>. Immutable by
/// contract: nobody writes to an array after construction, so that a document can be shared between threads.
/// </summary>
internal sealed class Document
{
    private WordForms? _words;
    private Dependents? _dependents;

    /// <summary>The text as read, unchanged.</summary>
    public required string Text { get; init; }

    /// <summary>Ordered, disjoint; every character that is not white space lies in exactly one token.</summary>
    public required TextSpan[] Tokens { get; init; }

    /// <summary>Ordered, disjoint; every token lies in exactly one sentence.</summary>
    public required Sentence[] Sentences { get; init; }

    /// <summary>Index of the sentence of each token.</summary>
    public required int[] SentenceOfToken { get; init; }

    public required PartOfSpeech[] PartsOfSpeech { get; init; }

    /// <summary>Index of the token that each token depends on, in the same sentence; -1 at the root.</summary>
    public required int[] Heads { get; init; }

    public required DependencyRelation[] Relations { get; init; }

    /// <summary>Ordered, disjoint.</summary>
    public required EntityMention[] Entities { get; init; }

    /// <summary>Hashes of what each token looks like.</summary>
    // Two threads may both compute this, or the dependents: they get equal values.
    public WordForms Words
    {
        get => _words ??= WordForms.Of(Text, Tokens);
        init => _words = value;
    }

    /// <summary>What depends on each token.</summary>
    public Dependents Dependents => _dependents ??= Dependents.Of(Heads, Relations);

    /// <summary>What the encoder made of each token; null for a document that was not tagged by it.</summary>
    public TokenStates? States { get; init; }

    /// <summary>The encoder that made <see cref="States"/>; null where there are none.</summary>
    public EncoderWeights? Encoder { get; init; }

    /// <summary>The characters of one token.</summary>
    public ReadOnlySpan<char> this[int token] => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>Gives back the memory of what is computed when somebody asks for it; only while nobody else reads the document.</summary>
    public void Release()
    {
        _dependents?.Return();
        _dependents = null;
    }

    /// <summary>The same document with other parts of speech.</summary>
    public Document With(PartOfSpeech[] partsOfSpeech) => new()
    {
        Text = Text,
        Tokens = Tokens,
        Sentences = Sentences,
        SentenceOfToken = SentenceOfToken,
        PartsOfSpeech = partsOfSpeech,
        Heads = Heads,
        Relations = Relations,
        Entities = Entities,
        Words = Words,
        States = States,
        Encoder = Encoder,
    };

    /// <summary>
    /// Some tokens as a document of their own, tagged as they are here: sentences and mentions end where the range ends, and what hangs on a
    /// token outside it is a root. Has no states.
    /// </summary>
    /// <param name="range">The tokens, at least one.</param>
    public Document Slice(TokenRange range)
    {
        (int first, int end) = (range.First, range.End);
        TextSpan span = SpanOf(range);
        int[] heads = new int[range.Count];
        DependencyRelation[] relations = new DependencyRelation[range.Count];
        for (int i = 0; i < heads.Length; i++)
        {
            bool isRoot = !range.Contains(Heads[first + i]);
            heads[i] = isRoot ? -1 : Heads[first + i] - first;
            relations[i] = isRoot ? DependencyRelation.Root : Relations[first + i];
        }
        int firstSentence = SentenceOfToken[first];
        return new()
        {
            Text = Text[span.Range],
            Tokens = Array.ConvertAll(Tokens[first..end], token => new TextSpan(token.Start - span.Start, token.End - span.Start)),
            Sentences = Array.ConvertAll(Sentences[firstSentence..(SentenceOfToken[end - 1] + 1)], s => s with { Tokens = s.Tokens.Within(range) }),
            SentenceOfToken = Array.ConvertAll(SentenceOfToken[first..end], sentence => sentence - firstSentence),
            PartsOfSpeech = PartsOfSpeech[first..end],
            Heads = heads,
            Relations = relations,
            Entities = Array.ConvertAll(MentionsIn(range), mention => mention with { Tokens = mention.Tokens.Within(range) }),
            Words = Words.Slice(range),
        };
    }

    /// <summary>Whether a token's characters are exactly these, letter case aside.</summary>
    public bool Is(int token, ReadOnlySpan<char> word) => this[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Number of the paragraph that a token stands in.</summary>
    public int ParagraphOf(int token) => Sentences[SentenceOfToken[token]].Paragraph;

    /// <summary>The tokens of the whole sentences that a range of tokens touches.</summary>
    /// <param name="tokens">At least one token.</param>
    public TokenRange SentencesOf(TokenRange tokens) =>
        new(Sentences[SentenceOfToken[tokens.First]].Tokens.First, Sentences[SentenceOfToken[tokens.End - 1]].Tokens.End);

    /// <summary>The text covered by a range of tokens; empty at the start of the text for an empty range.</summary>
    public TextSpan SpanOf(TokenRange tokens) =>
        tokens.IsEmpty ? default : new(Tokens[tokens.First].Start, Tokens[tokens.End - 1].End);

    /// <summary>The characters covered by a range of tokens.</summary>
    public string TextOf(TokenRange tokens)
    {
        TextSpan span = SpanOf(tokens);
        return StringPool.Of(Text.AsSpan(span.Start, span.Length));
    }

    /// <summary>The tokens that overlap a span of the text; empty where there are none.</summary>
    public TokenRange TokensIn(TextSpan span)
    {
        int first = FirstTokenEndingAfter(span.Start);
        int end = first;
        while (end < Tokens.Length && Tokens[end].Start < span.End)
        {
            end++;
        }
        return new(first, end);
    }

    private EntityMention[] MentionsIn(TokenRange range)
    {
        int low = 0;
        int high = Entities.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Entities[middle].Tokens.End <= range.First ? (middle + 1, high) : (low, middle);
        }
        int end = low;
        while (end < Entities.Length && Entities[end].Tokens.First < range.End)
        {
            end++;
        }
        return Entities[low..end];
    }

    private int FirstTokenEndingAfter(int position)
    {
        int low = 0;
        int high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Tokens[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
