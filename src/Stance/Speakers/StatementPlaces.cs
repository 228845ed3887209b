using System.Buffers;
using Stance.Attributions;
using Stance.Text;

namespace Stance.Speakers;

/// <summary>Which statement's source or content each token of a document stands in. Immutable; rents its space.</summary>
internal sealed class StatementPlaces : IDisposable
{
    /// <summary>In no statement.</summary>
    public const int None = -1;

    private readonly int[] _contentOf;
    private readonly bool[] _isQuoted;
    private readonly int[] _sourceOf;

    public StatementPlaces(Document document, Attribution[] attributions)
    {
        int count = document.Tokens.Length;
        _contentOf = ArrayPool<int>.Shared.Rent(count);
        _sourceOf = ArrayPool<int>.Shared.Rent(count);
        _isQuoted = ArrayPool<bool>.Shared.Rent(count);
        HeadsOfSources = new int[attributions.Length];
        _contentOf.AsSpan(0, count).Fill(None);
        _sourceOf.AsSpan(0, count).Fill(None);
        _isQuoted.AsSpan(0, count).Clear();
        for (int i = 0; i < attributions.Length; i++)
        {
            // What stands inside another's content comes after it, and is the nearer.
            foreach (TokenRange piece in attributions[i].Content)
            {
                _contentOf.AsSpan(piece.First, piece.Count).Fill(i);
                if (attributions[i].Quotation is QuotationKind.Direct or QuotationKind.Mixed)
                {
                    MarkQuoted(document, piece, attributions[i].Quotation == QuotationKind.Direct);
                }
            }
            HeadsOfSources[i] = attributions[i].Source is { IsEmpty: false } source ? HeadOf(document, source) : None;
            if (HeadsOfSources[i] >= 0)
            {
                _sourceOf[HeadsOfSources[i]] = i;
            }
        }
    }

    /// <summary>The head of each attribution's source; <see cref="None"/> without a source.</summary>
    public int[] HeadsOfSources { get; }

    /// <summary>The innermost attribution in whose content a token stands; <see cref="None"/> for none.</summary>
    public int ContentOf(int token) => _contentOf[token];

    /// <summary>Whether a token stands between the quotation marks of a statement.</summary>
    public bool IsQuoted(int token) => _isQuoted[token];

    /// <summary>The attribution whose source a token heads; <see cref="None"/> for none.</summary>
    public int SourceOf(int token) => _sourceOf[token];

    /// <summary>The first token of a range whose head stands outside.</summary>
    public static int HeadOf(Document document, TokenRange tokens)
    {
        for (int t = tokens.First; t < tokens.End; t++)
        {
            if (!tokens.Contains(document.Heads[t]) && document.PartsOfSpeech[t] != PartOfSpeech.Punctuation)
            {
                return t;
            }
        }
        return tokens.End - 1;
    }

    /// <summary>Gives its space back.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_contentOf);
        ArrayPool<int>.Shared.Return(_sourceOf);
        ArrayPool<bool>.Shared.Return(_isQuoted);
    }

    private void MarkQuoted(Document document, TokenRange piece, bool isDirect)
    {
        bool isQuoted = isDirect;
        for (int t = piece.First; t < piece.End; t++)
        {
            if (!isDirect && document[t] is "\"" or "“" or "”" or "``" or "''")
            {
                isQuoted = document[t] is "“" || (document[t] is not "”" && !isQuoted);
            }
            _isQuoted[t] |= isQuoted;
        }
    }
}
