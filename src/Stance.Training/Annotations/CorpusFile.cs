using System.IO.Compression;

namespace Stance.Training.Annotations;

/// <summary>Opens a corpus file, compressed (.gz) or not.</summary>
internal static class CorpusFile
{
    /// <summary>The lines with their numbers, from 1, read as they are asked for.</summary>
    /// <exception cref="AnnotationException">The file is missing, cannot be read, or is not what its name says.</exception>
    public static IEnumerable<(int Number, string Line)> ReadLines(string path)
    {
        using StreamReader reader = Open(path);
        for (int number = 1; ReadLine(reader, path, number) is { } line; number++)
        {
            yield return (number, line);
        }
    }

    private static StreamReader Open(string path)
    {
        try
        {
            FileStream file = File.OpenRead(path);
            return new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AnnotationException($"{path}: {e.Message}", e);
        }
    }

    private static string? ReadLine(StreamReader reader, string path, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new AnnotationException($"{path}:{number}: {e.Message}", e);
        }
    }
}
