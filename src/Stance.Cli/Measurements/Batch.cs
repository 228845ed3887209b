namespace Stance.Cli.Measurements;

/// <summary>Texts that were worked on one after the other.</summary>
/// <param name="Words">White-space separated words.</param>
/// <param name="Bytes">Length in UTF-8.</param>
/// <param name="Statements">What was found.</param>
/// <param name="Seconds">How long it took.</param>
internal readonly record struct Batch(long Words, long Bytes, long Statements, double Seconds)
{
    /// <summary>With one more text; the time is not known yet.</summary>
    public Batch With(MeasuredText text, int statements) => new(Words + text.Words, Bytes + text.Bytes, Statements + statements, 0);
}
