using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// Which tokens of a document have a role in some attribution: looked up by rules that would otherwise compare everything with everything.
/// </summary>
internal sealed class RoleTokens
{
    private readonly bool[] _sources;
    private readonly bool[] _cues;
    private readonly bool[] _content;

    public RoleTokens(Document document, List<Attribution> found)
    {
        _sources = new bool[document.Tokens.Length];
        _cues = new bool[document.Tokens.Length];
        _content = new bool[document.Tokens.Length];
        foreach (Attribution attribution in found)
        {
            Add(attribution);
        }
    }

    /// <summary>Counts one more attribution in.</summary>
    public void Add(Attribution attribution)
    {
        Mark(_sources, attribution.Source ?? default);
        Mark(_cues, attribution.Cue ?? default);
        foreach (TokenRange piece in attribution.Content)
        {
            Mark(_content, piece);
        }
    }

    /// <summary>Whether one of the tokens belongs to a source.</summary>
    public bool HasSource(TokenRange tokens) => Has(_sources, tokens);

    /// <summary>Whether one of the tokens belongs to a cue.</summary>
    public bool HasCue(TokenRange tokens) => Has(_cues, tokens);

    /// <summary>Whether one of the tokens belongs to content.</summary>
    public bool HasContent(TokenRange tokens) => Has(_content, tokens);

    private static void Mark(bool[] role, TokenRange tokens) => role.AsSpan(tokens.First, tokens.Count).Fill(true);

    private static bool Has(bool[] role, TokenRange tokens) => role.AsSpan(tokens.First, tokens.Count).Contains(true);
}
