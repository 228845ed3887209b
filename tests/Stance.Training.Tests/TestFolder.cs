using System.IO.Compression;
using System.Text;

namespace Stance.Training.Tests;

/// <summary>A folder of files for one test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-training-tests-");

    public string FullName => _folder.FullName;

    /// <summary>The full path of a name in the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file, compressed where its name ends in .gz, and gives its path.</summary>
    public string Write(string name, string text)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using Stream file = File.Create(path);
        using Stream bytes = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        bytes.Write(new UTF8Encoding(false).GetBytes(text));
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
