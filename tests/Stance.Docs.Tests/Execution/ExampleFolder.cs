namespace Stance.Docs.Tests.Execution;

/// <summary>
/// The current folder of a page's examples while it lives: the files of <c>Fixtures</c>; the articles of <c>samples</c>, here and where they are in a
/// clone; <c>train.jsonl</c>, <c>dev.jsonl</c> and <c>mine.jsonl</c> from <c>models/training</c>.
/// </summary>
internal sealed class ExampleFolder : IDisposable
{
    // Whole documents, enough to learn something from in seconds.
    private const int TrainingLines = 400;

    private readonly string _before = Environment.CurrentDirectory;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-docs-tests-");

    public ExampleFolder()
    {
        Copy("", "tests", "Stance.Docs.Tests", "Fixtures");
        foreach (string to in new[] { "", "samples" })
        {
            Copy(Path.Combine(to, "articles"), "samples", "articles");
            Write(Path.Combine(to, "article.txt"), File.ReadAllText(Repository.PathOf("samples", "article.txt")));
        }
        string training = Repository.PathOf("models", "training");
        string examples = string.Concat(File.ReadLines(Path.Combine(training, "train.jsonl")).Take(TrainingLines).Select(line => line + "\n"));
        Write("train.jsonl", examples);
        Write("mine.jsonl", examples);
        Write("dev.jsonl", File.ReadAllText(Path.Combine(training, "dev.jsonl")));
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

    private void Copy(string to, params string[] from)
    {
        string folder = Repository.PathOf(from);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            Write(Path.Combine(to, Path.GetRelativePath(folder, path)), File.ReadAllText(path));
        }
    }
}
