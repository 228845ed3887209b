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

    internal static AnnotationException At(string path, int line, string what) => new($"{path}:{line}: {what}");
}
