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

    /// <summary>The whole file.</summary>
    /// <exception cref="AnnotationException">The file is missing, cannot be read, or is not what its name says.</exception>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            using Stream file = OpenStream(path);
            using MemoryStream bytes = new();
            file.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new AnnotationException($"{path}: {e.Message}", e);
        }
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new(OpenStream(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AnnotationException($"{path}: {e.Message}", e);
        }
    }

    private static Stream OpenStream(string path)
    {
        FileStream file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
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
