using System.Globalization;
using Stance.Training;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Peers;

/// <summary>How well Stance, and fastText by its predictions, do what is timed. Lines of figure, system and score, apart by tabs.</summary>
/// <param name="output">Takes the lines.</param>
internal sealed class Accuracy(TextWriter output)
{
    private readonly StanceModel _model = StanceModel.LoadEmbedded();

    /// <summary>Macro F1 on labelled statements whose spans are given.</summary>
    /// <param name="name">What the lines call them.</param>
    /// <param name="examples">The statements.</param>
    /// <param name="predictions">The labels that fastText prints for them, a line each; null for none.</param>
    public void WriteStances(string name, StanceExample[] examples, string? predictions)
    {
        string figure = $"stance, {name} ({examples.Length} statements), spans given: macro F1";
        ConfusionMatrix ours = new();
        foreach (StanceExample example in examples)
        {
            StancePrediction prediction = JudgedExample.By(_model.Classifier, example, _model.Tagger.Tag(example.Text)).Prediction;
            ours.Add(example.Label, example.Also, prediction.Label, prediction.Score);
        }
        Write(figure, "Stance", ours.MacroF1);
        if (predictions is not null)
        {
            ConfusionMatrix theirs = new();
            foreach ((StanceExample example, string label) in examples.Zip(File.ReadLines(predictions)))
            {
                theirs.Add(example.Label, example.Also, new(label[FastTextRows.Label.Length..]), 1);
            }
            Write(figure, "fastText", theirs.MacroF1);
        }
    }

    /// <summary>Parts of speech and names of the corpora's measuring parts, tokens given.</summary>
    /// <param name="corpora">The corpora.</param>
    /// <param name="tags">What the line about parts of speech calls it.</param>
    /// <param name="names">What the line about names calls it.</param>
    public void WriteTags(TrainingFolder corpora, string tags, string names)
    {
        TaggingEvaluator evaluator = new(_model.Tagger);
        (List<Text.Document> documents, List<string> universalTags) = corpora.WebTreebankTest();
        Write(tags, "Stance", evaluator.EvaluateTrees(documents, universalTags).Tags);
        Write(names, "Stance", evaluator.EvaluateNames(corpora.NamesInNewsTest()));
    }

    private void Write(string figure, string system, double score) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure}\t{system}\t{score:0.000}"));
}
