namespace Stance.Training.Annotations.Formats;

/// <summary>
/// brat's standoff annotations: for each document a text and, under the same name, a file .ann. A statement is an event
/// "E1 Attribution:T1 Source:T2 Cue:T3 Content:T4 Content2:T5 Target:T6" with the attribute "A1 Stance E1 warning", and, where known,
/// attributes Confidence and Also; where its trigger covers all its spans, that is the statement's text, and otherwise the lines are that the
/// spans stand on. Without events, a statement is a span with the attribute Stance and what relations ("R1 ...") join to it. A note that is a
/// JSON object holds <c>id</c>, <c>doc</c> and <c>speaker</c>.
/// <para>brat is a program in Python: offsets count code points. Spans must not hold a line break, so that they are cut there, and joined again when read.</para>
/// </summary>
internal sealed class BratFormat : IExampleFormat
{
    private const string Annotations = ".ann";

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <inheritdoc/>
    public string Name => "brat";

    /// <inheritdoc/>
    public OffsetUnit Unit => OffsetUnit.CodePoint;

    /// <inheritdoc/>
    public bool IsFolder => true;

    /// <summary>Whether a folder, or a folder in it, has annotations of brat.</summary>
    public static bool IsIn(string folder) => Directory.EnumerateFiles(folder, "*" + Annotations, Everywhere).Any();

    /// <inheritdoc/>
    public IEnumerable<StanceExample> Read(string path, OffsetUnit unit, ReadReport report)
    {
        if (Directory.Exists(path))
        {
            return Directory.GetFiles(path, "*" + Annotations, Everywhere)
                .Order(StringComparer.Ordinal)
                .SelectMany(file => ReadDocument(file, Path.GetRelativePath(path, Path.ChangeExtension(file, null)).Replace('\\', '/'), unit, report));
        }
        string annotations = Path.ChangeExtension(path, Annotations);
        return ReadDocument(annotations, Path.GetFileNameWithoutExtension(path), unit, report);
    }

    /// <inheritdoc/>
    public void Write(string path, IReadOnlyList<StanceExample> examples, OffsetUnit unit) => new BratFolderWriter(path, unit).Write(examples);

    private static IEnumerable<StanceExample> ReadDocument(string annotations, string name, OffsetUnit unit, ReadReport report)
    {
        string path = Path.ChangeExtension(annotations, ".txt");
        if (!File.Exists(path))
        {
            report.Fail(annotations, null, $"expected the text beside it, '{Path.GetFileName(path)}'; there is none");
            return [];
        }
        try
        {
            byte[] file = CorpusFile.ReadBytes(path);
            if (Utf8Text.Decode(file) is { } text)
            {
                return new BratDocument(annotations, text, name, unit, report).Read();
            }
            report.Fail(path, null, Utf8Text.Expected);
        }
        catch (AnnotationException e)
        {
            report.Fail(annotations, null, e.Message);
        }
        return [];
    }
}
