// Trains a stance classifier with ML.NET, saves it, and reads an article with it and with the built-in one.
using Microsoft.ML;
using Stance;
using Stance.MLNet;

string[] usual = ["models/training/train.jsonl", "models/training/dev.jsonl", "samples/article.txt", Path.Combine(AppContext.BaseDirectory, "stance.zip")];
if (args.Length > usual.Length)
{
    Console.Error.WriteLine("Usage: MLNetSample [TRAIN [DEV [ARTICLE [MODEL]]]]");
    return 2;
}
string[] files = [.. args, .. usual[args.Length..]];
if (files[..3].FirstOrDefault(file => !File.Exists(file)) is { } missing)
{
    Console.Error.WriteLine($"There is no file {missing}.");
    return 2;
}

MLContext context = new(seed: 1);
MLNetStanceModel trained = new MLNetStanceTrainer(context).Train([files[0]], dev: [files[1]]);
Console.WriteLine($"{"label",-14}{"precision",10}{"recall",8}{"F1",8}{"statements",12}");
foreach (MLNetLabelMetrics label in trained.Metrics.Labels)
{
    Console.WriteLine($"{label.Label,-14}{label.Precision,10:0.000}{label.Recall,8:0.000}{label.F1,8:0.000}{label.Support,12}");
}
Console.WriteLine($"{"macro",-14}{trained.Metrics.MacroRecall,18:0.000}{trained.Metrics.MacroF1,8:0.000}{trained.Metrics.Items,12}");

trained.Save(files[3]);
MLNetStanceClassifier classifier = MLNetStanceClassifier.Load(context, files[3]);
string article = File.ReadAllText(files[2]);
StanceDocument own = StatementExtractor.Load(new ExtractorOptions { Classifier = classifier }).Extract(article);
StanceDocument builtIn = StatementExtractor.Load().Extract(article);
Console.WriteLine($"\n{"speaker",-32}{"ML.NET",-20}{"built-in",-20}claim");
foreach (Statement statement in own.Statements)
{
    // Both find the same statements, but for sentences in the author's own voice: those count only where the classifier is sure.
    Statement? same = builtIn.Statements.FirstOrDefault(other => other.Content.SequenceEqual(statement.Content));
    Console.WriteLine($"{statement.Speaker,-32}{Show(statement),-20}{Show(same),-20}{statement.Claim}");
}
return 0;

static string Show(Statement? statement) => statement is null ? "" : $"{statement.Stance.Label} {statement.Stance.Score:0.00}";
