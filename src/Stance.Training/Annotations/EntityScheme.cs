namespace Stance.Training.Annotations;

/// <summary>Which entities a corpus marks. What it does not mark is unknown there, not absent.</summary>
internal enum EntityScheme
{
    /// <summary>None: the treebanks.</summary>
    None,

    /// <summary>
    /// Person, organization, location and "misc" (CoNLL 2003): wikigold and the CoreNLP layer. Nationalities, religions and parties are
    /// among the misc, unmarked as such.
    /// </summary>
    FourClasses,

    /// <summary>
    /// Person, organization, location, NORP (nationalities, religions, political groups), facility, product and misc (as OntoNotes):
    /// en-worldwide-newswire.
    /// </summary>
    WithNationalities,
}
