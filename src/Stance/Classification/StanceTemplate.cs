namespace Stance.Classification;

/// <summary>
/// The templates of features. A trained model depends on the numbers: append, and retrain after every change. "Class" is a lexical class
/// of a word, "mood" the last modal or condition before it, "person" the last personal pronoun before it;
/// a class is "undone" after a negation or a refusal ("refused to condemn", "has not threatened").
/// </summary>
internal enum StanceTemplate : uint
{
    // The cue.
    CueWord, CueBigram, CueWhole, CueStem, CueClass, CueClassUndone, CueBefore, CueAfter, CueContent, Order,

    // The words of the content.
    Word, Bigram, Trigram, Stem, StemBigram, Skip, First, CuedStem, NegatedWord,

    // The kinds of words in the content, and what scopes they stand in.
    Class, ClassMood, ClassPerson, ClassNegated, ClassPair, PersonMood, FirstClass, CueClassPair, CueWordClass,

    // The statement as a whole, and its holder.
    Shape, Length, Outcry, SourceFirst, SourceKind,

    // What stands around.
    Around, AroundClass, SourceWord,

    // Who does what to whom in the content, by its dependencies.
    MainVerb, MainClass, MainSubject, MainAuxiliary, MainNegated, MainObject, Arc, ArcClass, SubjectVerb, VerbObject,
    ClassObject, SyntaxNegated, CueHead, CueObject, CueNegated, SubjectClass,
}
