using System.Buffers;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// What the features of attributions read, by token, computed once a document. Whoever disposes of it gives its memory back for the next one, and
/// reads it no more.
/// </summary>
internal sealed class AttributionText : IDisposable
{
    /// <summary>Not inside a quotation, or no name.</summary>
    public const int None = -1;

    public AttributionText(Document document, Quotation[] quotations)
    {
        Document = document;
        Quotations = quotations;
        QuotationOf = ArrayPool<int>.Shared.Rent(document.Tokens.Length);
        EntityOf = ArrayPool<sbyte>.Shared.Rent(document.Tokens.Length);
        QuotationOf.AsSpan(0, document.Tokens.Length).Fill(None);
        EntityOf.AsSpan(0, document.Tokens.Length).Fill(None);
        // Outer quotations come first and win: what stands inside them is theirs.
        for (int i = 0; i < quotations.Length; i++)
        {
            if (quotations[i].Outer == None)
            {
                QuotationOf.AsSpan(quotations[i].Tokens.First, quotations[i].Tokens.Count).Fill(i);
            }
        }
        foreach (EntityMention mention in document.Entities)
        {
            EntityOf.AsSpan(mention.Tokens.First, mention.Tokens.Count).Fill((sbyte)mention.Kind);
        }
    }

    public Document Document { get; }

    public Quotation[] Quotations { get; }

    /// <summary>Index of the outermost quotation of each token, marks included.</summary>
    public int[] QuotationOf { get; }

    /// <summary>Kind of the name that each token is part of, as a number.</summary>
    public sbyte[] EntityOf { get; }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(QuotationOf);
        ArrayPool<sbyte>.Shared.Return(EntityOf);
    }

    /// <summary>Where a token stands in its quotation: 0 outside, 1 opening mark, 2 inside, 3 closing mark; 4 more in one that is no speech.</summary>
    public uint QuotationState(int token)
    {
        int index = QuotationOf[token];
        if (index == None)
        {
            return 0;
        }
        Quotation quotation = Quotations[index];
        uint state = token == quotation.Tokens.First ? 1u : quotation.Closed && token == quotation.Tokens.End - 1 ? 3u : 2u;
        return quotation.Use == QuotationUse.Speech ? state : state + 4;
    }

    /// <summary>Direct where all words stand inside quotation marks, mixed where some do, indirect where none does.</summary>
    public QuotationKind KindOf(ReadOnlySpan<TokenRange> content)
    {
        bool inside = false;
        bool outside = false;
        foreach (TokenRange piece in content)
        {
            for (int token = piece.First; token < piece.End; token++)
            {
                bool isQuoted = QuotationOf[token] != None;
                inside |= isQuoted;
                outside |= !isQuoted && Document.PartsOfSpeech[token] != PartOfSpeech.Punctuation;
            }
        }
        return !inside ? QuotationKind.Indirect : outside ? QuotationKind.Mixed : QuotationKind.Direct;
    }
}
