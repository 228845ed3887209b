namespace Stance.Classification;

/// <summary>The modal, the person and the negation in whose scope the words of a statement stand, as they are read one after the other.</summary>
internal struct Scope
{
    private int _negatedFor;

    /// <summary>Kind of the last modal, condition or refusal, as <see cref="WordClasses.Entry.Mood"/> numbers it; 0 for none.</summary>
    public uint Mood { get; private set; }

    /// <summary>The last personal pronoun, as <see cref="WordClasses.Entry.Person"/> numbers it; 0 for none.</summary>
    public uint Person { get; private set; }

    /// <summary>1 where the word just read stands after a negation; 0 elsewhere.</summary>
    public uint Negated { get; private set; }

    /// <summary>Goes on by one token; a mark that is no quotation mark ends every scope.</summary>
    public void Read(in TokenView token)
    {
        if (!token.IsWord)
        {
            if (token.Kind != TokenKind.QuotationMark)
            {
                this = default;
            }
            return;
        }
        if (token.Entry.Mood == WordClasses.Entry.Negated)
        {
            _negatedFor = Negation.Reach;
        }
        else if (token.Entry.Mood > 0)
        {
            Mood = (uint)token.Entry.Mood;
        }
        Person = token.Entry.Person > 0 ? (uint)token.Entry.Person : Person;
        Negated = _negatedFor-- > 0 ? 1u : 0;
    }
}
