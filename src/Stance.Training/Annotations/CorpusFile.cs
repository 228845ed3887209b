using System.IO.Compression;

namespace Stance.Training.Annotations;

/// <summary>Opens a corpus file, compressed (.gz) or not.</summary>
internal static class CorpusFile
{
    /// <summary>The lines with their numbers, from 1.</summary>
    public static IEnumerable<(int Number, string Line)> ReadLines(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream bytes = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(bytes);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            yield return (++number, line);
        }
    }
}
