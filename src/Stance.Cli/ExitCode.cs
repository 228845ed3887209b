namespace Stance.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read, or the reader of the output had enough.</summary>
    public const int Success = 0;

    /// <summary>Something that should not happen, such as a full disk.</summary>
    public const int UnexpectedError = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>Some input could not be read; all other inputs were.</summary>
    public const int InputFailed = 3;

    /// <summary>The model cannot be loaded.</summary>
    public const int InvalidModel = 4;

    /// <summary>Ctrl-C; as shells number it.</summary>
    public const int Interrupted = 130;

    /// <summary>The codes for people, as help prints them.</summary>
    public const string Description =
        "Exit codes: 0 success; 1 unexpected error; 2 wrong usage; 3 some input could not be read (all others were); "
        + "4 the model cannot be loaded; 130 interrupted.";
}
