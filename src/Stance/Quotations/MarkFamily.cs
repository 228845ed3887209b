namespace Stance.Quotations;

/// <summary>Marks that close each other. Texts mix straight and curly ones, and use both curly ones on either side.</summary>
internal enum MarkFamily : byte
{
    None,
    Double,
    Single,
    DoubleGuillemet,
    SingleGuillemet,
    Corner,
    WhiteCorner,
    DoublePrime,
}
