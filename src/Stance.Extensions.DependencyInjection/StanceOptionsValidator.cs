using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Stance.Extensions.DependencyInjection;

/// <summary>Checks every option, reading the files that they name, and tells all that is wrong at once.</summary>
/// <param name="files">Keeps what is read for the extractor.</param>
/// <param name="classifier">Judges in place of the model's own classifier; null for that.</param>
/// <param name="logger">Null where the application does not log.</param>
internal sealed class StanceOptionsValidator(StanceFiles files, IStanceClassifier? classifier = null, ILogger<StatementExtractor>? logger = null)
    : IValidateOptions<StanceOptions>
{
    private readonly ILogger _logger = logger ?? NullLogger<StatementExtractor>.Instance;

    public ValidateOptionsResult Validate(string? name, StanceOptions options)
    {
        List<string> failures = [];
        StanceModel? model = Read(failures, nameof(options.ModelPath), "a model file", options.ModelPath ?? StanceFiles.Embedded, _ => files.LoadModel(options.ModelPath));
        for (int i = 0; i < options.SpeakerRegistries.Count; i++)
        {
            Read(failures, $"{nameof(options.SpeakerRegistries)}:{i}", "a registry of speakers", options.SpeakerRegistries[i], files.LoadRegistry);
        }
        // Without a model nobody knows its labels.
        if ((classifier?.Labels ?? model?.Labels) is { } labels)
        {
            CheckThresholds(failures, options.Thresholds, labels);
        }
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private T? Read<T>(List<string> failures, string option, string expected, string? path, Func<string, T> read)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            Fail(failures, $"{option}: expected {expected}; found an empty path.");
            return null;
        }
        try
        {
            return read(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Fail(failures, $"{option}: expected {expected}; found no file {Path.GetFullPath(path)}.");
        }
        catch (Exception e) when (e is InvalidModelException or JsonException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            Fail(failures, $"{option}: expected {expected}; {e.Message}", e);
        }
        return null;
    }

    private void CheckThresholds(List<string> failures, IDictionary<string, double> thresholds, IReadOnlyList<StanceLabel> labels)
    {
        string[] others = [.. labels.Where(label => label != StanceLabel.None).Select(label => label.Name)];
        if (thresholds.Count > 0 && others.Length == labels.Count)
        {
            Fail(failures, $"Thresholds: expected a classifier with the label 'none', which is what a prediction below its threshold becomes; found {string.Join(", ", others)}.");
        }
        foreach ((string label, double threshold) in thresholds)
        {
            if (!others.Contains(label))
            {
                Fail(failures, $"Thresholds: expected one of {string.Join(", ", others)}; found '{label}'.");
            }
            // Not the other way round: NaN is no number either.
            if (!(threshold >= 0 && threshold <= 1))
            {
                Fail(failures, string.Create(CultureInfo.InvariantCulture, $"Thresholds:{label}: expected a number from 0 to 1; found {threshold}."));
            }
        }
    }

    private void Fail(List<string> failures, string failure, Exception? exception = null)
    {
        failures.Add($"{nameof(StanceOptions)}.{failure}");
        Log.OptionInvalid(_logger, failure, exception);
    }
}
