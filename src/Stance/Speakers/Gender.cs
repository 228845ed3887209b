namespace Stance.Speakers;

/// <summary>Which of "he" and "she" a text uses for somebody.</summary>
internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
}
