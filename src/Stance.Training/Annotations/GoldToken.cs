using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>One token of an annotated corpus.</summary>
/// <param name="Word">Its characters.</param>
/// <param name="SpaceAfter">Whether a space follows.</param>
/// <param name="PartOfSpeech">Its part of speech; <see cref="PartOfSpeech.Other"/> where the corpus has none.</param>
/// <param name="Head">Index in the sentence of its head; -1 at the root and where the corpus has none.</param>
/// <param name="Relation">Relation to its head.</param>
/// <param name="Entity">Label of <see cref="Tagging.EntityLabel"/>.</param>
internal sealed record GoldToken(
    string Word, bool SpaceAfter, PartOfSpeech PartOfSpeech, int Head, DependencyRelation Relation, int Entity);
