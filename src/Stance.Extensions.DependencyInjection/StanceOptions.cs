namespace Stance.Extensions.DependencyInjection;

/// <summary>
/// What the <see cref="StatementExtractor"/> of a service collection works with. Everything has a default; what is set is validated when the
/// application starts. Binds to a section of a configuration: <c>services.Configure&lt;StanceOptions&gt;(configuration.GetSection("Stance"))</c>.
/// </summary>
public sealed class StanceOptions
{
    /// <summary>A model file; null, the default, for the English news model that the package carries. Relative to the working directory.</summary>
    public string? ModelPath { get; set; }

    /// <summary>
    /// Files that tell who is known beyond the articles, as <c>docs/speakers.schema.json</c> describes them. They come on top of
    /// <see cref="SpeakerRegistry.BuiltIn"/>; of two that differ the later one wins.
    /// </summary>
    public IList<string> SpeakerRegistries { get; } = [];

    /// <summary>
    /// How probable a label must be at least, from 0 to 1, by its name: a prediction of the label below that is "none" instead. Empty by default.
    /// </summary>
    /// <seealso cref="ExtractorOptions.Thresholds"/>
    public IDictionary<string, double> Thresholds { get; } = new Dictionary<string, double>(StringComparer.Ordinal);
}
