using Stance.Text;

namespace Stance.Classification;

/// <summary>The shape of the statement, its holder, and the words of its sentences that belong to no part of it.</summary>
internal static class ContextFeatures
{
    private const int MostSourceWords = 4;

    /// <param name="statement">The statement.</param>
    /// <param name="shape">Receives the shape, and what the holder is.</param>
    /// <param name="around">Receives the words of the holder, and those around.</param>
    public static void Add(in StatementView statement, ref FeatureBuffer shape, ref FeatureBuffer around)
    {
        shape.Add(StanceTemplate.Shape, (uint)statement.Attribution.Quotation,
            statement.Attribution.Cue is null ? 0u : 1, statement.Attribution.Source is null ? 0u : 1);
        int length = 0;
        foreach (TokenRange content in statement.Attribution.Content)
        {
            length += content.Count;
        }
        shape.Add(StanceTemplate.Length, (uint)int.Log2(1 + length));
        if (statement.Attribution.Source is { } source)
        {
            shape.Add(StanceTemplate.SourceFirst, statement[source.First].Word);
            shape.Add(StanceTemplate.SourceKind, (uint)statement[source.First].Entry.Person, (uint)Math.Min(source.Count, MostSourceWords));
        }
        foreach (ref readonly TokenView token in statement.Tokens)
        {
            if (token.Part == StatementPart.Source)
            {
                around.Add(StanceTemplate.SourceWord, token.Word);
            }
            else if (token.Part == StatementPart.Around && token.IsWord)
            {
                around.Add(StanceTemplate.Around, token.Stem);
                foreach (uint name in token.Entry.Classes)
                {
                    around.Add(StanceTemplate.AroundClass, name);
                }
            }
        }
    }
}
