using Stance.Text;

namespace Stance.Speakers;

/// <summary>A name as it stands in the text, without article, titles and 's; not yet known whose.</summary>
/// <param name="Tokens">The tokens.</param>
/// <param name="Kind">What the tagger says that it names.</param>
/// <param name="Text">The characters.</param>
/// <param name="Folded">The spelling to compare by.</param>
/// <param name="IsHeadline">Whether it stands in a headline, where letter case and tags say little.</param>
internal readonly record struct Name(TokenRange Tokens, EntityKind Kind, string Text, string Folded, bool IsHeadline);
