using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// Which tokens of a document have a role in some attribution: looked up by rules that would otherwise compare everything with everything.
/// </summary>
internal sealed class RoleTokens
{
    private const byte Source = 1;
    private const byte Cue = 2;
    private const byte Content = 4;

    // A bit a role: a token may have several, in several attributions.
    private readonly byte[] _roles;

    public RoleTokens(Document document, List<Attribution> found)
    {
        _roles = new byte[document.Tokens.Length];
        foreach (Attribution attribution in found)
        {
            Add(attribution);
        }
    }

    /// <summary>Counts one more attribution in.</summary>
    public void Add(Attribution attribution)
    {
        Mark(attribution.Source ?? default, Source);
        Mark(attribution.Cue ?? default, Cue);
        foreach (TokenRange piece in attribution.Content)
        {
            Mark(piece, Content);
        }
    }

    /// <summary>Whether one of the tokens belongs to a source.</summary>
    public bool HasSource(TokenRange tokens) => Has(tokens, Source);

    /// <summary>Whether one of the tokens belongs to a cue.</summary>
    public bool HasCue(TokenRange tokens) => Has(tokens, Cue);

    /// <summary>Whether one of the tokens belongs to content.</summary>
    public bool HasContent(TokenRange tokens) => Has(tokens, Content);

    private void Mark(TokenRange tokens, byte role)
    {
        foreach (ref byte roles in _roles.AsSpan(tokens.First, tokens.Count))
        {
            roles |= role;
        }
    }

    private bool Has(TokenRange tokens, byte role)
    {
        foreach (byte roles in _roles.AsSpan(tokens.First, tokens.Count))
        {
            if ((roles & role) != 0)
            {
                return true;
            }
        }
        return false;
    }
}
