namespace Stance.Training.Annotations;

/// <summary>What offsets into a text count.</summary>
internal enum OffsetUnit
{
    /// <summary>UTF-16 code units, as strings of .NET, Java and JavaScript have them: an emoji is two or more.</summary>
    Utf16,

    /// <summary>Unicode code points, as strings of Python have them.</summary>
    CodePoint,
}
