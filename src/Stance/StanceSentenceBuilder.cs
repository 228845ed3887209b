using Stance.Attributions;
using Stance.Text;

namespace Stance;

/// <summary>Gives every sentence one stance and one speaker.</summary>
internal static class StanceSentenceBuilder
{
    // Depths below and above every cue's.
    private const int AboveAllCues = -1;
    private const int BelowAllCues = int.MaxValue;

    /// <summary>
    /// The sentences with the statements in them: those whose cue stands there, and those whose content holds the whole sentence, as each
    /// sentence of a long quotation.
    /// </summary>
    /// <param name="document">The tagged text.</param>
    /// <param name="attributions">In text order.</param>
    /// <param name="statements">Parallel to <paramref name="attributions"/>.</param>
    /// <param name="statementsBefore">Where the document is a part of one: how many statements the parts before it have.</param>
    public static StanceSentence[] Build(Document document, Attribution[] attributions, Statement[] statements, int statementsBefore = 0)
    {
        List<int>?[] members = MembersOf(document, attributions);
        var sentences = new StanceSentence[members.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            TextSpan span = document.SpanOf(document.Sentences[i].Tokens);
            if (members[i] is not { } own)
            {
                sentences[i] = new(span, StanceLabel.None, null, []);
                continue;
            }
            int main = MainOf(document, attributions, own, i);
            if (statements[main].Stance.Label == StanceLabel.None)
            {
                main = FirstAct(statements, own) ?? main;
            }
            sentences[i] = new(span, statements[main].Stance.Label, statements[main].Speaker, statementsBefore == 0 ? own : own.ConvertAll(one => statementsBefore + one));
        }
        return sentences;
    }

    // The first of those least deep, before those inside others.
    private static int MainOf(Document document, Attribution[] attributions, List<int> own, int sentence)
    {
        int main = own[0];
        (int, bool) least = (int.MaxValue, true);
        for (int i = 0; i < own.Count && own.Count > 1; i++)
        {
            (int, bool) rank = (Depth(document, attributions[own[i]], sentence), attributions[own[i]].Parent >= 0);
            if (rank.CompareTo(least) < 0)
            {
                (main, least) = (own[i], rank);
            }
        }
        return main;
    }

    private static int? FirstAct(Statement[] statements, List<int> own)
    {
        foreach (int one in own)
        {
            if (statements[one].Stance.Label != StanceLabel.None)
            {
                return one;
            }
        }
        return null;
    }

    private static List<int>?[] MembersOf(Document document, Attribution[] attributions)
    {
        var members = new List<int>?[document.Sentences.Length];
        for (int i = 0; i < attributions.Length; i++)
        {
            Add(members, attributions[i].Sentence, i);
            foreach (TokenRange content in attributions[i].Content)
            {
                int last = document.SentenceOfToken[content.End - 1];
                for (int sentence = document.SentenceOfToken[content.First]; sentence <= last; sentence++)
                {
                    if (Holds(document, content, sentence))
                    {
                        Add(members, sentence, i);
                    }
                }
            }
        }
        return members;
    }

    private static void Add(List<int>?[] members, int sentence, int statement)
    {
        List<int> own = members[sentence] ??= [];
        if (own.Count == 0 || own[^1] != statement)
        {
            own.Add(statement);
        }
    }

    // Whether tokens hold every word of a sentence; marks at its ends may stand outside.
    private static bool Holds(Document document, TokenRange tokens, int sentence)
    {
        TokenRange words = document.Sentences[sentence].Tokens;
        int first = words.First;
        int end = words.End;
        while (first < end && IsMark(document[first]))
        {
            first++;
        }
        while (end > first && IsMark(document[end - 1]))
        {
            end--;
        }
        return tokens.Contains(new TokenRange(first, end));
    }

    private static bool IsMark(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if (!char.IsPunctuation(c) && !char.IsSymbol(c))
            {
                return false;
            }
        }
        return true;
    }

    // How far a statement's cue stands below the root of the sentence; the main clause's is the least. What holds the whole sentence
    // stands above every cue in it.
    private static int Depth(Document document, Attribution attribution, int sentence)
    {
        TokenRange tokens = document.Sentences[sentence].Tokens;
        if (attribution.Cue is not { } cue || !tokens.Overlaps(cue))
        {
            return attribution.Content.Any(content => Holds(document, content, sentence)) ? AboveAllCues : BelowAllCues;
        }
        int least = BelowAllCues;
        for (int token = cue.First; token < cue.End; token++)
        {
            int depth = 0;
            // A head outside, or more steps than tokens, would be a broken tree: it ends the walk.
            for (int at = document.Heads[token]; tokens.Contains(at) && depth < tokens.Count; at = document.Heads[at])
            {
                depth++;
            }
            least = Math.Min(least, depth);
        }
        return least;
    }
}
