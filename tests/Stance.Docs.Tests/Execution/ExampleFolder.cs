namespace Stance.Docs.Tests.Execution;

/// <summary>
/// The current folder of a page's examples while it lives: the files of <c>Fixtures</c>, the article of <c>samples</c>, and a share of <c>models/training</c>.
/// </summary>
internal sealed class ExampleFolder : IDisposable
{
    // Whole documents, enough to learn something from in seconds.
    private const int TrainingLines = 400;

    private readonly string _before = Environment.CurrentDirectory;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-docs-tests-");

    public ExampleFolder()
    {
        string fixtures = Repository.PathOf("tests", "Stance.Docs.Tests", "Fixtures");
        foreach (string path in Directory.EnumerateFiles(fixtures, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(fixtures, path), File.ReadAllText(path));
        }
        Write("article.txt", File.ReadAllText(Repository.PathOf("samples", "article.txt")));
        Write("dev.jsonl", File.ReadAllText(Repository.PathOf("models", "training", "dev.jsonl")));
        Write("train.jsonl", string.Concat(File.ReadLines(Repository.PathOf("models", "training", "train.jsonl")).Take(TrainingLines).Select(line => line + "\n")));
        Environment.CurrentDirectory = _folder.FullName;
    }

    /// <summary>Writes a file into it.</summary>
    public void Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Delete(recursive: true);
    }
}
