namespace Stance.Cli.Commands;

/// <summary>Finds out whether a file can be written before the work whose result it is to hold.</summary>
internal static class OutputCheck
{
    /// <summary>Opens a file for writing and leaves everything as it was.</summary>
    /// <exception cref="IOException">The file cannot be written; the message names it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written; the message names it.</exception>
    public static void RequireWritable(string path)
    {
        bool isThere = File.Exists(path);
        using (new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write))
        {
        }
        if (!isThere)
        {
            File.Delete(path);
        }
    }
}
