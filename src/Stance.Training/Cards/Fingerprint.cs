using System.Security.Cryptography;
using System.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Cards;

/// <summary>What tells a file or a folder from every other: its length and its SHA-256.</summary>
/// <param name="Bytes">Length in bytes; of a folder that of all its files together.</param>
/// <param name="Sha256">
/// In lower-case hexadecimals; of a folder that of one line a file, in ordinal order of the names: the hash, two blanks, the name in the folder with
/// slashes, a line feed. So <c>sha256sum</c> writes it.
/// </param>
internal readonly record struct Fingerprint(long Bytes, string Sha256)
{
    /// <summary>The fingerprint of a file or folder.</summary>
    /// <exception cref="AnnotationException">It cannot be read.</exception>
    public static Fingerprint Of(string path)
    {
        try
        {
            return Directory.Exists(path) ? OfFolder(path) : OfFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AnnotationException($"{path}: {e.Message}", e);
        }
    }

    private static Fingerprint OfFile(string path)
    {
        using FileStream file = File.OpenRead(path);
        string hash = Convert.ToHexStringLower(SHA256.HashData(file));
        return new(file.Position, hash);
    }

    private static Fingerprint OfFolder(string path)
    {
        StringBuilder list = new();
        long bytes = 0;
        (string Name, string Path)[] files = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(path, file).Replace('\\', '/'), file))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
        foreach ((string name, string file) in files)
        {
            Fingerprint one = OfFile(file);
            bytes += one.Bytes;
            list.Append(one.Sha256).Append("  ").Append(name).Append('\n');
        }
        return new(bytes, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list.ToString()))));
    }
}
