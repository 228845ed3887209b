using Stance.Text;

namespace Stance.Speakers;

/// <summary>One place where a text speaks of a referent.</summary>
/// <param name="Token">The head: last word of a name, noun or pronoun.</param>
/// <param name="Tokens">The name with all its words; the head alone for others.</param>
/// <param name="Referent">Whom it means.</param>
/// <param name="Form">How it is worded.</param>
/// <param name="Position">Its grammatical place.</param>
internal readonly record struct Occurrence(int Token, TokenRange Tokens, Referent Referent, OccurrenceForm Form, ClausePosition Position);
