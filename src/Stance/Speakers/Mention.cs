using Stance.Text;

namespace Stance.Speakers;

/// <summary>A name in the text and whom it names.</summary>
/// <param name="Tokens">The name without article, titles and 's.</param>
/// <param name="Member">Whom it names.</param>
/// <param name="Form">How it stands in its noun phrase.</param>
/// <param name="Term">How a country's mention stands for it; a name for everybody else.</param>
internal readonly record struct Mention(TokenRange Tokens, CastMember Member, MentionForm Form, CountryTerm Term);
