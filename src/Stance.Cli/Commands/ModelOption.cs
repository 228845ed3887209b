using System.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--model</c>, which several commands share.</summary>
internal static class ModelOption
{
    /// <summary>A new option for one command.</summary>
    public static Option<string?> Create() => new("--model")
    {
        Description = "A model file; without it the English news model that the tool carries.",
        HelpName = "FILE",
    };

    /// <summary>The model of a file, or the embedded one.</summary>
    /// <exception cref="InvalidModelException">It cannot be loaded; the message names the file.</exception>
    public static StanceModel Load(string? path)
    {
        try
        {
            return path is null ? StanceModel.LoadEmbedded() : StanceModel.Load(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidModelException($"The model '{path}' cannot be read: {e.Message}", e);
        }
    }
}
