using Stance.Text;

namespace Stance;

/// <summary>Whom a stance is about: whom the statement condemns, warns or reassures. Immutable.</summary>
/// <param name="Span">The words that name the target, a whole noun phrase without its relative clauses; half-open UTF-16 range of the text.</param>
/// <param name="Name">
/// The canonical name, as speakers have it; an act goes under the name of who did it ("Pyongyang's tests" under "North Korea"), and what has
/// no name under its description without article. Null where a pronoun means nobody whom the text names.
/// </param>
/// <param name="Kind">What the target is; anonymous for who or what is only described.</param>
/// <param name="Id">Identifier in the <see cref="SpeakerRegistry"/>; null where it does not know this one.</param>
public sealed record StanceTarget(TextSpan Span, string? Name, SpeakerKind Kind, string? Id)
{
    /// <inheritdoc/>
    public override string ToString() => Name ?? "(unnamed)";
}
