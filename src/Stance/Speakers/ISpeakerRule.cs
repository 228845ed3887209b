namespace Stance.Speakers;

/// <summary>One way to tell who a source is. Stateless; any number of threads.</summary>
internal interface ISpeakerRule
{
    /// <summary>The speaker, or null where this rule does not apply.</summary>
    Resolution? Resolve(Discourse discourse, SourcePhrase phrase);
}
