namespace Stance.Speakers;

/// <summary>"Nobody should forget that." The author's own voice.</summary>
internal sealed class AuthorRule : ISpeakerRule
{
    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase) =>
        phrase.IsEmpty && discourse.Attributions[phrase.Attribution].Quotation == QuotationKind.None
            ? new(SpeakerIdentity.Author, "author")
            : null;
}
