using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// The tokens around a cue's head as seen from it: which branch of the tree each hangs on, and how far. The window is the cue's sentence
/// and those sentences before and after it that a quotation touches, as far as they are near. Working memory, reused from cue to cue; not thread-safe.
/// </summary>
internal sealed class CueView
{
    private const int SentencesBefore = 2;
    private const int SentencesAfter = 6;
    private const uint MaxClimb = 4;

    // Beyond any sentence that somebody wrote: what is no sentence must not be seen whole from each of its cues.
    private const int TokensBefore = 250;
    private const int TokensAfter = 400;

    // Codes beside those of the relations, for the cue and what it hangs on, and for a sentence's further roots.
    private const uint Ancestor = 90;
    private const uint OtherRoot = 91;

    private uint[] _branch = [];
    private uint[] _depth = [];
    private int[] _top = [];
    private int[] _path = [];

    /// <summary>The cue's head.</summary>
    public int Cue { get; private set; }

    /// <summary>The sentence of the cue's head, as far as it is in view.</summary>
    public TokenRange Sentence { get; private set; }

    /// <summary>All tokens in view.</summary>
    public TokenRange Window { get; private set; }

    /// <summary>Number of the sentence of the cue's head.</summary>
    public int SentenceNumber { get; private set; }

    /// <summary>
    /// The branch that a token hangs on: how many arcs the view climbs from the cue before it turns down, the relation by which it turns,
    /// and on which side. Outside the sentence: which sentence it is.
    /// </summary>
    public uint Branch(int token) => _branch[token - Window.First];

    /// <summary>Arcs below the top of the branch, at most 3.</summary>
    public uint Depth(int token) => _depth[token - Window.First];

    /// <summary>The top token of the branch; the token itself outside the sentence.</summary>
    public int Top(int token) => _top[token - Window.First];

    /// <summary>Turns the view to a cue's head.</summary>
    public void Focus(AttributionText text, int cue)
    {
        Document document = text.Document;
        Cue = cue;
        SentenceNumber = document.SentenceOfToken[cue];
        Sentence = Near(document.Sentences[SentenceNumber].Tokens);
        Window = Near(new(document.Sentences[First(text)].Tokens.First, document.Sentences[Last(text)].Tokens.End));
        if (_branch.Length < Window.Count)
        {
            _branch = new uint[2 * Window.Count];
            _depth = new uint[2 * Window.Count];
            _top = new int[2 * Window.Count];
            _path = new int[2 * Window.Count];
        }
        for (int token = Window.First; token < Window.End; token++)
        {
            int offset = document.SentenceOfToken[token] - SentenceNumber;
            _branch[token - Window.First] = offset == 0 ? 0 : (uint)(1000 + offset);
            _depth[token - Window.First] = 0;
            _top[token - Window.First] = token;
        }
        MarkAncestors(document);
        for (int token = Sentence.First; token < Sentence.End; token++)
        {
            Resolve(document, token);
        }
    }

    private TokenRange Near(TokenRange tokens) => new(Math.Max(tokens.First, Cue - TokensBefore), Math.Min(tokens.End, Cue + TokensAfter));

    // The chain from the cue to the root, or out of view, gets its numbers first; every other token takes the branch of its head.
    private void MarkAncestors(Document document)
    {
        uint climb = 0;
        for (int token = Cue; Sentence.Contains(token); token = document.Heads[token])
        {
            _branch[token - Window.First] = Code(climb, Ancestor, token);
            climb = Math.Min(climb + 1, MaxClimb);
        }
    }

    // Up to the first token whose branch is known, then down again; each token is written once, so the whole is linear.
    private void Resolve(Document document, int token)
    {
        int steps = 0;
        while (_branch[token - Window.First] == 0)
        {
            _path[steps++] = token;
            int head = document.Heads[token];
            if (!Sentence.Contains(head))
            {
                // A second root of the sentence, or of what is in view of it.
                _branch[token - Window.First] = Code(MaxClimb, OtherRoot, token);
                steps--;
                break;
            }
            token = head;
        }
        while (steps > 0)
        {
            int below = _path[--steps];
            bool turns = IsAncestor(token);
            _top[below - Window.First] = turns ? below : _top[token - Window.First];
            _branch[below - Window.First] = turns
                ? Code(_branch[token - Window.First] / 1024, (uint)document.Relations[below], below)
                : _branch[token - Window.First];
            _depth[below - Window.First] = turns ? 0 : Math.Min(_depth[token - Window.First] + 1, 3);
            token = below;
        }
    }

    private bool IsAncestor(int token) => _branch[token - Window.First] / 8 % 128 == Ancestor;

    private uint Code(uint climb, uint relation, int token) => (climb * 1024) + (relation * 8) + (token < Cue ? 1u : token > Cue ? 2u : 3u);

    private int First(AttributionText text)
    {
        int first = SentenceNumber;
        while (first > 0 && SentenceNumber - first < SentencesBefore && Joins(text, first - 1, first))
        {
            first--;
        }
        return first;
    }

    private int Last(AttributionText text)
    {
        int last = SentenceNumber;
        while (last + 1 < text.Document.Sentences.Length && last - SentenceNumber < SentencesAfter && Joins(text, last, last + 1))
        {
            last++;
        }
        return last;
    }

    // Whether speech can run from one sentence to the next: in one paragraph, or where a quotation is opened again in the next one.
    private static bool Joins(AttributionText text, int before, int after)
    {
        Sentence[] sentences = text.Document.Sentences;
        int end = text.QuotationOf[sentences[before].Tokens.End - 1];
        int start = text.QuotationOf[sentences[after].Tokens.First];
        return sentences[before].Paragraph == sentences[after].Paragraph
            ? end >= 0 || start >= 0
            : end >= 0 && text.Quotations[end].Continued && start >= 0;
    }
}
