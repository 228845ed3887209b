using Microsoft.ML;
using Stance.MLNet.Features;

namespace Stance.MLNet;

/// <summary>The steps of Stance among those of <see cref="MLContext.Transforms"/>.</summary>
public static class StanceTransformsCatalog
{
    /// <summary>
    /// A step that finds the statements in a text. With the output name <c>Statements</c> it adds these columns, each with one element a statement:
    /// <c>Statements.Speaker</c>, <c>.SpeakerKind</c> ("person", "government", ...), <c>.Quotation</c> ("direct", "mixed", "indirect", "none"),
    /// <c>.Source</c>, <c>.Cue</c>, <c>.Content</c>, <c>.Stance</c>, <c>.Target</c>, <c>.Sentences</c> (texts; empty where there is none) and
    /// <c>.Confidence</c>; <c>.Probabilities</c> with one number for each of <c>.Labels</c>, statement after statement; and the positions
    /// <c>.SourceSpan</c>, <c>.CueSpan</c>, <c>.ContentSpans</c> and <c>.ContentPieces</c>, which
    /// <see cref="StanceDataCatalog.FlattenStatements"/> reads.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">What the names of the columns start with.</param>
    /// <param name="inputColumnName">The column of texts.</param>
    /// <param name="model">The Stance model; null for the one in package Stance.</param>
    /// <exception cref="InvalidModelException">No model is given, and this build of Stance carries none.</exception>
    public static StatementExtractingEstimator ExtractStatements(
        this TransformsCatalog catalog, string outputColumnName = "Statements", string inputColumnName = "Text", StanceModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        ArgumentException.ThrowIfNullOrEmpty(inputColumnName);
        return new(catalog, outputColumnName, inputColumnName, model ?? StanceModelCatalog.Embedded);
    }

    /// <summary>
    /// A step that turns a statement into a vector of numbers, those of <see cref="StatementFeaturizer"/>, from the columns <c>Text</c>,
    /// <c>SourceSpan</c>, <c>CueSpan</c> and <c>ContentSpans</c>, as <see cref="StatementRow"/> has them.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The name of the vector.</param>
    /// <param name="model">The Stance model whose encoder reads the text; null for the one in package Stance.</param>
    /// <exception cref="InvalidModelException">No model is given, and this build of Stance carries none.</exception>
    /// <exception cref="ArgumentException">The states of the model's encoder have another length than those of all models of this project.</exception>
    public static StatementFeaturizingEstimator FeaturizeStatements(
        this TransformsCatalog catalog, string outputColumnName = StatementFeatureVector.DefaultName, StanceModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        return new(catalog, outputColumnName, model ?? StanceModelCatalog.Embedded);
    }
}
