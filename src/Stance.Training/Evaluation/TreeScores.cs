namespace Stance.Training.Evaluation;

/// <summary>Shares of right tags and arcs, punctuation counted.</summary>
/// <param name="Tags">Tokens whose Penn tag is right.</param>
/// <param name="UniversalTags">Tokens whose universal part of speech, as Penn tag and relation imply it, is right.</param>
/// <param name="Unlabeled">Tokens whose head is right (UAS).</param>
/// <param name="Labeled">Tokens whose head and main relation are right (LAS).</param>
internal readonly record struct TreeScores(double Tags, double UniversalTags, double Unlabeled, double Labeled);
