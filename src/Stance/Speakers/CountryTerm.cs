namespace Stance.Speakers;

/// <summary>How a word stands for a country.</summary>
internal enum CountryTerm : byte
{
    Name,
    Capital,
    Demonym,

    /// <summary>A seat of government used for the government: "the Kremlin".</summary>
    Seat,
}
