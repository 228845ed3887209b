namespace Stance.Cli.Output;

/// <summary>Nobody reads the output any longer, as after <c>| head</c>.</summary>
internal sealed class ClosedOutputException(Exception innerException) : Exception("The output was closed.", innerException);
