using System.Buffers;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// Finds statements inside another's content ("Lee said that <em>Kang had denied the report</em>"), which annotators of whole texts pass
/// over: the content is read again, as if it were all the text there is. One level deep. Immutable but for memory that it uses again; any number of threads.
/// </summary>
/// <param name="labeler">What finds the statements of a text.</param>
/// <param name="encode">Gives the states of a document that is tagged already, in the room that it is handed.</param>
/// <param name="width">Length of a state.</param>
internal sealed class NestedAttributions(AttributionLabeler labeler, Func<Document, TokenStates, TokenStates> encode, int width)
{
    // Shorter content holds no source, cue and content of its own.
    private const int LeastTokens = 6;

    // The first reading, which sees the outer statement, gives an inner cue little; a word that is no cue anywhere gets less.
    private const double LeastProbability = 0.1;

    // No corpus that was learned from marks statements inside contents, so only sure ones count.
    private const double SureOfInner = 0.9;

    private readonly StateRooms _rooms = new(width);

    /// <summary>Adds the statements inside the contents of others.</summary>
    /// <param name="found">What was found so far.</param>
    /// <param name="document">The document.</param>
    /// <param name="probabilities">For each token the probability that it heads a cue.</param>
    public void AddTo(List<Attribution> found, Document document, ReadOnlySpan<double> probabilities)
    {
        List<TokenRange> pieces = new(found.Count);
        foreach (Attribution attribution in found)
        {
            pieces.AddRange(attribution.Content);
        }
        // Longer ones first, and none that overlaps one before: no token is read twice.
        pieces.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        int end = 0;
        foreach (TokenRange piece in pieces)
        {
            TokenRange inner = Inside(document, piece);
            if (inner.First < end || inner.Count < LeastTokens || !HasCue(inner, probabilities))
            {
                continue;
            }
            end = inner.End;
            AddInner(found, document, inner);
        }
    }

    private void AddInner(List<Attribution> found, Document document, TokenRange inner)
    {
        Document content = document.Slice(inner);
        using AttributionText text = new(content, QuotationFinder.Find(content));
        TokenStates states = encode(content, _rooms.Rent(inner.Count));
        double[] rented = ArrayPool<double>.Shared.Rent(inner.Count);
        Span<double> probabilities = rented.AsSpan(0, inner.Count);
        labeler.ScoreCues(text, states, probabilities);
        // Without a sure cue there is no sure statement, and no need to look for roles.
        if (probabilities.ContainsAnyInRange(SureOfInner, 1))
        {
            foreach (Attribution attribution in labeler.Label(text, states, probabilities))
            {
                if (attribution.Confidence >= SureOfInner)
                {
                    found.Add(Shift(attribution, inner.First, document.SentenceOfToken[inner.First]));
                }
            }
        }
        ArrayPool<double>.Shared.Return(rented);
        _rooms.Return(states);
        content.Release();
    }

    // Without the words and marks that only say that it is content.
    private static TokenRange Inside(Document document, TokenRange piece)
    {
        int first = piece.First;
        int end = piece.End;
        while (first < end && (IsMark(document, first) || (document.PartsOfSpeech[first] == PartOfSpeech.IN && document.Is(first, "that"))))
        {
            first++;
        }
        while (end > first && IsMark(document, end - 1))
        {
            end--;
        }
        return new(first, end);
    }

    private static bool IsMark(Document document, int token) => QuotationMarks.Of(document[token]) != QuotationMark.None;

    private static bool HasCue(TokenRange tokens, ReadOnlySpan<double> probabilities) =>
        probabilities.Slice(tokens.First, tokens.Count).ContainsAnyInRange(LeastProbability, 1);

    private static Attribution Shift(Attribution attribution, int tokens, int sentences) => attribution with
    {
        Sentence = attribution.Sentence + sentences,
        Source = Shift(attribution.Source, tokens),
        Cue = Shift(attribution.Cue, tokens),
        Content = Array.ConvertAll(attribution.Content, piece => Shift(piece, tokens)!.Value),
    };

    private static TokenRange? Shift(TokenRange? range, int tokens) =>
        range is { } given ? new(given.First + tokens, given.End + tokens) : null;
}
