using Microsoft.ML;
using Microsoft.ML.Trainers;
using Xunit.Abstractions;

namespace Stance.MLNet.Tests;

public class AccuracyTests(ITestOutputHelper output)
{
    private readonly MLContext _context = new(seed: 1);

    [GoldFact]
    public void Words_alone_reach_what_was_measured_with_dual_coordinate_ascent()
    {
        MLNetStanceMetrics metrics = Train(new()
        {
            UsesStatementFeatures = false,
            Trainer = _context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options { NumberOfThreads = 1 }),
        });

        Assert.True(metrics.MacroRecall >= 0.50, $"Macro recall {metrics.MacroRecall:0.000}");
    }

    [GoldFact]
    public void The_reference_pipeline_reaches_what_was_measured()
    {
        MLNetStanceMetrics metrics = Train(new());

        Assert.True(metrics.MacroF1 >= 0.64, $"Macro F1 {metrics.MacroF1:0.000}");
    }

    private MLNetStanceMetrics Train(MLNetStanceTrainerOptions options)
    {
        MLNetStanceMetrics metrics = new MLNetStanceTrainer(_context, options).Train(GoldStatements.Train, [GoldStatements.News]).Metrics;
        output.WriteLine($"{metrics.Items} statements: macro F1 {metrics.MacroF1:0.000}, macro recall {metrics.MacroRecall:0.000}, {metrics.Accuracy:0.000} right");
        return metrics;
    }
}
