namespace Stance.Training.Annotations;

/// <summary>A text of a corpus in which mentions of one entity are linked, before any analysis.</summary>
/// <param name="Name">Its name in the corpus.</param>
/// <param name="Text">Its text.</param>
/// <param name="Words">The heads of the mentions, in no order.</param>
internal sealed record CoreferenceArticle(string Name, string Text, IReadOnlyList<CoreferentWord> Words);
