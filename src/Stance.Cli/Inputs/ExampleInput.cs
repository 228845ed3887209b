using Stance.Training.Annotations;
using Stance.Training.Annotations.Formats;

namespace Stance.Cli.Inputs;

/// <summary>Reads annotated files that the command line names, and reports what is wrong with them. Not thread-safe.</summary>
/// <param name="formatName">The format of all files; null to find it out for each.</param>
/// <param name="unit">What their offsets count; null for what the format says.</param>
internal sealed class ExampleInput(string? formatName, OffsetUnit? unit)
{
    // Of a file in another format, every line is wrong: the first ones say it.
    private const int MostPerFile = 20;

    private readonly List<ExampleFile> _files = [];
    private readonly Dictionary<StanceExample, (string Path, int? Line)> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>What could not be read, and what was left out.</summary>
    public ReadReport Report { get; } = new();

    /// <summary>The files read so far.</summary>
    public IReadOnlyList<ExampleFile> Files => _files;

    /// <summary>The examples of some files and folders, in their order.</summary>
    /// <param name="paths">The files and folders.</param>
    /// <param name="isDev">Whether they are kept for development.</param>
    public List<StanceExample> Read(IEnumerable<string> paths, bool isDev)
    {
        List<StanceExample> examples = [];
        foreach (string path in paths)
        {
            try
            {
                IExampleFormat? named = formatName is null ? null : ExampleFormats.Find(formatName);
                foreach (string file in ExampleFormats.FilesOf(path, named))
                {
                    ReadFile(file, named, isDev, examples);
                }
            }
            catch (AnnotationException e)
            {
                Fail(path, e);
            }
        }
        return examples;
    }

    /// <summary>The file that an example was read from, as it was named, and the line that it starts at; null where the format has no such.</summary>
    public (string Path, int? Line) PlaceOf(StanceExample example) => _places[example];

    /// <summary>Reports that an example cannot be used.</summary>
    /// <param name="example">One that was read here.</param>
    /// <param name="reason">What was expected, and what was found.</param>
    public void Fail(StanceExample example, string reason)
    {
        (string path, int? line) = _places[example];
        Report.Fail(path, line, line is null ? $"{reason} (record '{example.Id}')" : reason);
    }

    /// <summary>Says on standard error what could not be read and what was left out.</summary>
    public void WriteErrors(TextWriter error)
    {
        foreach (IGrouping<string, AnnotationProblem> file in Report.Problems.GroupBy(problem => problem.Path))
        {
            foreach (AnnotationProblem problem in file.Take(MostPerFile))
            {
                error.WriteLine($"stance: {Plain(problem.ToString())}");
            }
            if (file.Skip(MostPerFile).Count() is > 0 and int more)
            {
                error.WriteLine($"stance: {Plain(file.Key)}: {more} more records could not be read");
            }
        }
        foreach ((string path, string what, int count) in Report.LeftOut)
        {
            error.WriteLine($"stance: {Plain(path)}: left out: {Plain(what)} ({count} times)");
        }
    }

    /// <summary>A text without what would steer a terminal, as what files say might.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, (plain, all) =>
    {
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = char.IsControl(all[i]) ? ' ' : all[i];
        }
    });

    private void ReadFile(string file, IExampleFormat? named, bool isDev, List<StanceExample> examples)
    {
        try
        {
            IExampleFormat? format = named ?? ExampleFormats.Guess(file);
            if (format is null)
            {
                Report.Fail(file, null, $"expected a file in one of the formats {string.Join(", ", ExampleFormats.All.Select(known => known.Name))}; name it where the file does not show it");
                return;
            }
            int before = examples.Count;
            int problems = Report.Problems.Count;
            Report.StartAt(null);
            foreach (StanceExample example in format.Read(file, unit ?? format.Unit, Report))
            {
                examples.Add(example);
                _places.TryAdd(example, (file, Report.Line));
            }
            _files.Add(new(file, format.Name, isDev, examples.Count - before));
            if (examples.Count == before && Report.Problems.Count == problems)
            {
                Report.Fail(file, null, "expected at least one labelled record; found none");
            }
        }
        catch (AnnotationException e)
        {
            Fail(file, e);
        }
    }

    // A message without a place in it names the path itself.
    private void Fail(string path, AnnotationException error)
    {
        string start = $"{path}: ";
        string reason = error.Message.StartsWith(start, StringComparison.Ordinal) ? error.Message[start.Length..] : error.Message;
        if (error.Problem is null)
        {
            Report.Fail(path, null, reason);
        }
        else
        {
            Report.Fail(path, null, error);
        }
    }
}
