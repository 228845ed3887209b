namespace Stance.Training.Annotations;

/// <summary>What a reader has to say beside the examples, so that one bad record hides no other and nothing is left out in silence. Not thread-safe.</summary>
internal sealed class ReadReport
{
    private readonly List<AnnotationProblem> _problems = [];
    private readonly SortedDictionary<(string Path, string What), int> _leftOut = [];

    /// <summary>Number of the line, from 1, that the example starts at which was read last; null where the format has no such.</summary>
    public int? Line { get; private set; }

    /// <summary>Records that could not be read, in the order of reading.</summary>
    public IReadOnlyList<AnnotationProblem> Problems => _problems;

    /// <summary>What the files hold and an example has no place for, with how often, by file and name.</summary>
    public IEnumerable<(string Path, string What, int Count)> LeftOut => _leftOut.Select(entry => (entry.Key.Path, entry.Key.What, entry.Value));

    /// <summary>The example that is read next starts at a line.</summary>
    public void StartAt(int? line) => Line = line;

    /// <summary>A record cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">Number of the line, from 1; null for the file as a whole.</param>
    /// <param name="reason">What was expected, and what was found.</param>
    public void Fail(string path, int? line, string reason) => _problems.Add(new(path, line, reason));

    /// <summary>A record cannot be read: the place is the exception's, where it has one.</summary>
    public void Fail(string path, int? line, AnnotationException error) => _problems.Add(error.Problem ?? new(path, line, error.Message));

    /// <summary>One more record holds something that is not read.</summary>
    public void LeaveOut(string path, string what) => _leftOut[(path, what)] = _leftOut.GetValueOrDefault((path, what)) + 1;
}
