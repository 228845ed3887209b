using System.Buffers;
using Stance.Attributions;
using Stance.Text;

namespace Stance.Classification;

/// <summary>
/// A statement with its surroundings, as features see it: the sentences that it touches, with the part that each token has in it. Rents
/// its space; dispose it. Not for several threads.
/// </summary>
internal readonly ref struct StatementView
{
    // Around a statement inside an endless sentence; nothing further away tells of its stance.
    private const int MostAround = 64;

    private readonly TokenView[] _rented;

    public StatementView(Document document, Attribution attribution)
    {
        Document = document;
        Attribution = attribution;
        Window = WindowOf(document, attribution);
        _rented = ArrayPool<TokenView>.Shared.Rent(Window.Count);
        for (int i = 0; i < Window.Count; i++)
        {
            _rented[i] = TokenView.Of(document, Window.First + i, StatementPart.Around);
        }
        foreach (TokenRange content in attribution.Content)
        {
            Mark(content, StatementPart.Content);
        }
        if (attribution.Source is { } source)
        {
            Mark(source, StatementPart.Source);
        }
        if (attribution.Cue is { } cue)
        {
            Mark(cue, StatementPart.Cue);
        }
    }

    public Document Document { get; }

    public Attribution Attribution { get; }

    /// <summary>The tokens in view.</summary>
    public TokenRange Window { get; }

    /// <summary>What is seen of each token of <see cref="Window"/>.</summary>
    public ReadOnlySpan<TokenView> Tokens => _rented.AsSpan(0, Window.Count);

    /// <summary>What is seen of a token, by its index in the document.</summary>
    public ref readonly TokenView this[int token] => ref _rented[token - Window.First];

    /// <summary>Whether a token, by its index in the document, is in view and part of the content.</summary>
    public bool IsContent(int token) => Window.Contains(token) && this[token].Part == StatementPart.Content;

    public void Dispose() => ArrayPool<TokenView>.Shared.Return(_rented, clearArray: false);

    private static TokenRange WindowOf(Document document, Attribution attribution)
    {
        TokenRange reach = attribution.Reach;
        TokenRange sentences = document.SentencesOf(reach);
        return new(Math.Max(sentences.First, reach.First - MostAround), Math.Min(sentences.End, reach.End + MostAround));
    }

    private void Mark(TokenRange tokens, StatementPart part)
    {
        for (int i = tokens.First; i < tokens.End; i++)
        {
            _rented[i - Window.First] = _rented[i - Window.First] with { Part = part };
        }
    }
}
