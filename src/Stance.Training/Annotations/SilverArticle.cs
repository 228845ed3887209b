using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>An article's tokens as another program has tagged them, for a text that is not part of the layer.</summary>
internal sealed class SilverArticle(string name)
{
    private readonly List<(TextSpan Span, GoldToken Token)> _tokens = [];

    public string Name => name;

    /// <summary>The tokens with their spans in code points of the article; heads count from the article's first token.</summary>
    public IReadOnlyList<(TextSpan Span, GoldToken Token)> Tokens => _tokens;

    /// <summary>Appends a sentence whose heads count from its own first token.</summary>
    public void Add(TextSpan[] spans, GoldToken[] sentence)
    {
        int first = _tokens.Count;
        for (int i = 0; i < sentence.Length; i++)
        {
            _tokens.Add((spans[i], sentence[i] with { Head = sentence[i].Head < 0 ? -1 : first + sentence[i].Head }));
        }
    }
}
