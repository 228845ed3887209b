namespace Stance.Speakers;

/// <summary>
/// What is known of a document before a part of it is read: when it was written, and whom the parts before name in full. Grows from part to part;
/// for one thread.
/// </summary>
/// <remarks>
/// A later part's "Moss" is the "Ada Moss" of an earlier one, "ITC" its "Illyrian Trade Council". Nothing else is carried on: no pronoun,
/// description or role points back across a part's start, and who is named in full only later stays who he was.
/// </remarks>
/// <param name="date">When the document was written; null where nobody knows.</param>
internal sealed class Background(DateOnly? date)
{
    /// <summary>When the document was written; null where nobody knows.</summary>
    public DateOnly? Date { get; } = date;

    /// <summary>The persons whom the parts before name in full.</summary>
    public PersonIndex Persons { get; } = new(null);

    /// <summary>The organizations that the parts before name.</summary>
    public OrganizationIndex Organizations { get; } = new(null);

    /// <summary>What is known of a document of which nothing is read.</summary>
    /// <param name="text">The whole text, which may say its date.</param>
    /// <param name="date">When it was written; null to look for a date in the text.</param>
    public static Background Of(string text, DateOnly? date) => new(date ?? DateLine.Find(text));

    /// <summary>Remembers whom a part names, for those after it.</summary>
    public void Add(Cast part)
    {
        foreach (Mention mention in part.Mentions)
        {
            if (mention.Member.Person is { IsFull: true })
            {
                Persons.AddKnown(mention.Member);
            }
        }
        Organizations.AddAll(part.Organizations);
    }
}
