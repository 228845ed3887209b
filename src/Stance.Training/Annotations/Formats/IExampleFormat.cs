namespace Stance.Training.Annotations.Formats;

/// <summary>A way to keep labelled statements in files. Immutable; any number of threads.</summary>
internal interface IExampleFormat
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    /// <summary>What its offsets count, where nobody says otherwise.</summary>
    OffsetUnit Unit { get; }

    /// <summary>Whether its examples fill a folder of files rather than one file.</summary>
    bool IsFolder { get; }

    /// <summary>The examples of a file or folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="unit">What its offsets count.</param>
    /// <param name="report">Gets what could not be read and what was left out; the other examples are returned.</param>
    /// <exception cref="AnnotationException">The file as a whole cannot be read.</exception>
    IEnumerable<StanceExample> Read(string path, OffsetUnit unit, ReadReport report);

    /// <summary>Writes examples to a file or folder. Existing files are replaced.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="unit">What offsets shall count.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    void Write(string path, IReadOnlyList<StanceExample> examples, OffsetUnit unit);
}
