namespace Stance;

/// <summary>A model file is damaged, truncated, foreign, or of a version that this release cannot read. The message says which.</summary>
public sealed class InvalidModelException : Exception
{
    /// <summary>Creates the exception without a reason.</summary>
    public InvalidModelException()
    {
    }

    /// <summary>Creates the exception with the reason.</summary>
    public InvalidModelException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the reason and its cause.</summary>
    public InvalidModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
