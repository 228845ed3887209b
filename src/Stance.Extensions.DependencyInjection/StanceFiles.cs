using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Stance.Extensions.DependencyInjection;

/// <summary>
/// The model and the registries that options name, each read once: options are made, and so validated, more than once, and the extractor works with
/// what validation has read.
/// </summary>
/// <param name="logger">Null where the application does not log.</param>
internal sealed class StanceFiles(ILogger<StatementExtractor>? logger = null)
{
    /// <summary>What messages call the model that the package carries.</summary>
    public const string Embedded = "the package";

    private readonly ILogger _logger = logger ?? NullLogger<StatementExtractor>.Instance;
    private readonly ConcurrentDictionary<string, StanceModel> _models = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SpeakerRegistry> _registries = new(StringComparer.Ordinal);

    /// <summary>The model of a file; without one, that of the package.</summary>
    /// <exception cref="InvalidModelException">It is no model.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public StanceModel LoadModel(string? path) => _models.GetOrAdd(path ?? Embedded, _ =>
    {
        long start = Stopwatch.GetTimestamp();
        StanceModel model = path is null ? StanceModel.LoadEmbedded() : StanceModel.Load(path);
        Log.ModelLoaded(_logger, model.Version, path ?? Embedded, Stopwatch.GetElapsedTime(start).TotalMilliseconds, string.Join(", ", model.Labels));
        return model;
    });

    /// <summary>The registry of a file.</summary>
    /// <exception cref="JsonException">It is no registry; the message names the file and the line.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public SpeakerRegistry LoadRegistry(string path) => _registries.GetOrAdd(path, _ =>
    {
        SpeakerRegistry registry = SpeakerRegistry.Load(path);
        Log.RegistryLoaded(_logger, path);
        return registry;
    });
}
