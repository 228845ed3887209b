namespace Stance.Training.Annotations;

/// <summary>Annotated data cannot be read. The message names the file, the line and what was expected.</summary>
public sealed class AnnotationException : Exception
{
    /// <summary>Creates the exception without a reason.</summary>
    public AnnotationException()
    {
    }

    /// <summary>Creates the exception with the reason.</summary>
    public AnnotationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the reason and its cause.</summary>
    public AnnotationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The file, the line and the reason one by one; null where only the message says them.</summary>
    internal AnnotationProblem? Problem { get; private init; }

    internal static AnnotationException At(string path, int line, string what)
    {
        AnnotationProblem problem = new(path, line, what);
        return new(problem.ToString()) { Problem = problem };
    }
}
