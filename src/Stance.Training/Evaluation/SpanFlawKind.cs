namespace Stance.Training.Evaluation;

/// <summary>What may be wrong with a span that lies inside its text.</summary>
internal enum SpanFlawKind
{
    /// <summary>It starts or ends between two letters or digits.</summary>
    CutWord,

    /// <summary>It starts or ends with white space.</summary>
    WhiteSpace,

    /// <summary>It starts or ends between the halves of a surrogate pair: probably its offsets count code points.</summary>
    CutCharacter,

    /// <summary>It shares characters with one of source, cue and content that starts before it.</summary>
    Overlap,
}
