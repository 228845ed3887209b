namespace Stance.Cli.Output;

/// <summary>A format for the speakers of a corpus.</summary>
internal interface ISpeakerOutput
{
    /// <summary>Writes all speakers.</summary>
    /// <param name="speakers">In the order of the output.</param>
    /// <param name="labels">The stances that statements can have.</param>
    void Write(IReadOnlyList<SpeakerSummary> speakers, IReadOnlyList<StanceLabel> labels);
}
