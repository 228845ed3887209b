using System.Diagnostics;
using System.Globalization;
using Stance.Cli.Output;
using Stance.Training;
using Stance.Training.Annotations;

namespace Stance.Cli.Commands;

/// <summary>Trains parts of the English news model on the corpora of the project.</summary>
internal static class CorpusTraining
{
    /// <summary>Trains, writes the model and reports its scores.</summary>
    /// <exception cref="AnnotationException">A corpus is missing or cannot be read.</exception>
    public static int Run(TrainingRequest request, ModelParts parts, string folder, string? checkpoint, Terminal terminal)
    {
        StanceModel? other = parts == ModelParts.All ? null : ModelOption.Load(request.From);
        var clock = Stopwatch.StartNew();
        using var progress = Progress.On(terminal, writesToTerminal: false);
        NewsModelTrainer trainer = new(folder, request.Seed, Report) { StanceBudget = request.Budget, Progress = progress.Show };
        StanceModel model = trainer.Train(parts, other, request.Version, checkpoint);
        progress.Clear();
        model.Save(request.Output);
        using OutputStream output = new(terminal.Output, isOwn: false);
        if (request.IsJson)
        {
            TrainingJson.Write(output, request.Output, model);
        }
        else
        {
            new TrainingTable(new(output, terminal.HasColor, terminal.Width)).Write(request.Output, model);
        }
        return ExitCode.Success;

        void Report(string line)
        {
            progress.Clear();
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{clock.Elapsed:h\\:mm\\:ss}] {line}"));
        }
    }
}
