using Stance.Training.Annotations;

namespace Stance.Cli.Inputs;

/// <summary>A labelled statement and where it stands, for messages.</summary>
/// <param name="Path">The file as the command line names it.</param>
/// <param name="Line">Number of its line, from 1.</param>
/// <param name="Example">The statement.</param>
internal sealed record LabelledExample(string Path, int Line, StanceExample Example)
{
    /// <summary>The labelled statements of files, in their order; at least one a file.</summary>
    /// <exception cref="AnnotationException">A line is none; the message names file, line and what was expected.</exception>
    public static List<LabelledExample> Read(IEnumerable<string> paths)
    {
        List<LabelledExample> all = [];
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                throw new AnnotationException($"{path}: expected a JSONL file of labelled statements; found a folder");
            }
            int before = all.Count;
            foreach ((int Number, string Line) line in CorpusFile.ReadLines(path))
            {
                all.AddRange(StanceExampleReader.Read([line], path).Select(example => new LabelledExample(path, line.Number, example)));
            }
            if (all.Count == before)
            {
                throw new AnnotationException($"{path}: expected at least one statement with a label; found none");
            }
        }
        return all;
    }

    /// <summary>A problem of this statement.</summary>
    public AnnotationException Problem(string what) => AnnotationException.At(Path, Line, what);
}
