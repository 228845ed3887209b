using Microsoft.Extensions.Logging;

namespace Stance.Extensions.DependencyInjection;

/// <summary>What is logged, in the category <c>Stance.StatementExtractor</c>. The event ids stay as they are from release to release.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Loaded model {Version} of {File} in {Milliseconds:0} ms; labels: {Labels}", EventName = "ModelLoaded")]
    public static partial void ModelLoaded(ILogger logger, string version, string file, double milliseconds, string labels);

    [LoggerMessage(2, LogLevel.Information, "Loaded speakers of {File}", EventName = "RegistryLoaded")]
    public static partial void RegistryLoaded(ILogger logger, string file);

    [LoggerMessage(3, LogLevel.Error, "Option {Failure}", EventName = "OptionInvalid")]
    public static partial void OptionInvalid(ILogger logger, string failure, Exception? exception);
}
