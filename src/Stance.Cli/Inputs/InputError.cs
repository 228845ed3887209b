using System.Globalization;

namespace Stance.Cli.Inputs;

/// <summary>What is wrong where an input cannot be read, in words for people.</summary>
internal static class InputError
{
    /// <summary>Whether an exception says that an input cannot be read.</summary>
    public static bool Is(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException or NotSupportedException;

    /// <summary>What an exception says.</summary>
    public static string Explain(Exception e) => e is InvalidDataException ? "expected gzip data to its end; found that it is cut off or damaged" : e.Message;

    /// <summary>Holds a text to what it may have.</summary>
    /// <exception cref="IOException">It is longer.</exception>
    public static void RequireAtMost(int maxBytes, long bytes)
    {
        if (bytes > maxBytes)
        {
            throw new IOException(string.Create(
                CultureInfo.InvariantCulture, $"expected a text of at most {maxBytes / 1024 / 1024} MB; found a longer one (cut it, or make each part a line of JSONL)"));
        }
    }
}
