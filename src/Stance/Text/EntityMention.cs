namespace Stance.Text;

/// <summary>A name in the text, aligned with tokens.</summary>
internal readonly record struct EntityMention(TokenRange Tokens, EntityKind Kind);
