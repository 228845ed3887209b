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
    /// <param name="request">What every kind of training is told.</param>
    /// <param name="parts">What to train.</param>
    /// <param name="folder">The folder of the corpora.</param>
    /// <param name="examples">JSONL files of more labelled statements to learn the stance from.</param>
    /// <param name="checkpoint">Where the state of the encoder's training is kept; null for nowhere.</param>
    /// <param name="terminal">Where messages and results go.</param>
    /// <exception cref="AnnotationException">A corpus is missing or cannot be read.</exception>
    public static int Run(TrainingRequest request, ModelParts parts, string folder, IReadOnlyList<string> examples, string? checkpoint, Terminal terminal)
    {
        StanceModel? other = parts == ModelParts.All ? null : ModelOption.Load(request.From);
        var clock = Stopwatch.StartNew();
        using var progress = Progress.On(terminal, writesToTerminal: false);
        NewsModelTrainer trainer = new(folder, request.Seed, Report, examples) { StanceBudget = request.Budget, Progress = progress.Show };
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
