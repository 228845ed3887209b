using System.CommandLine;
using System.Text.Json;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--speakers</c>, which several commands share. A file that is no registry is wrong usage.</summary>
internal static class SpeakersOption
{
    /// <summary>A new option for one command. Its value is the built-in registry with the files, the last of which wins; null without files.</summary>
    public static Option<SpeakerRegistry?> Create() => new("--speakers")
    {
        Description = "A JSON file of people, offices and governments, beside those that the tool knows; where they differ the file wins. May be given several times.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result =>
        {
            SpeakerRegistry registry = SpeakerRegistry.BuiltIn;
            foreach (string path in result.Tokens.Select(token => token.Value))
            {
                try
                {
                    registry = registry.With(SpeakerRegistry.Load(path));
                }
                catch (JsonException e)
                {
                    result.AddError(e.Message);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
                {
                    result.AddError($"The speakers '{path}' cannot be read: {e.Message}");
                }
            }
            return registry;
        },
    };
}
