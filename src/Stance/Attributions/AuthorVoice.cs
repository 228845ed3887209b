using Stance.Text;

namespace Stance.Attributions;

/// <summary>Sentences in which nobody is quoted: the author's own voice may perform an act there ("Russia should not forget that.").</summary>
internal static class AuthorVoice
{
    /// <summary>The reason that attributions and speakers of the author's own voice give.</summary>
    public const string Reason = "author";

    /// <summary>The prose sentences that hold no attribution's cue or content, each as an attribution without source and cue.</summary>
    public static Attribution[] Find(Document document, Attribution[] attributions)
    {
        bool[] taken = new bool[document.Sentences.Length];
        foreach (Attribution attribution in attributions)
        {
            if (attribution.Cue is { } cue)
            {
                Take(document, cue, taken);
            }
            foreach (TokenRange content in attribution.Content)
            {
                Take(document, content, taken);
            }
        }

        var found = new List<Attribution>();
        for (int i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && document.Sentences[i].Kind == SentenceKind.Prose)
            {
                found.Add(Of(i, document.Sentences[i].Tokens));
            }
        }
        return [.. found];
    }

    /// <summary>Tokens in the author's own voice.</summary>
    public static Attribution Of(int sentence, TokenRange tokens) => new()
    {
        Sentence = sentence,
        Content = [tokens],
        Quotation = QuotationKind.None,
        Reason = Reason,
        Confidence = 1,
    };

    private static void Take(Document document, TokenRange tokens, bool[] taken)
    {
        int first = document.SentenceOfToken[tokens.First];
        int last = document.SentenceOfToken[tokens.End - 1];
        taken.AsSpan(first, last - first + 1).Fill(true);
    }
}
