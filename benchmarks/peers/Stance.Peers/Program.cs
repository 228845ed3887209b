using System.Globalization;
using Stance.Peers;
using Stance.Training;
using Stance.Training.Annotations;

// What run.sh calls; each command reads and writes files of its folder of work.
const int SpeedRows = 2_000;
const string OwnSet = "models/training";

try
{
    return Run(args);
}
catch (Exception e) when (e is AnnotationException or InvalidDataException or IOException)
{
    Console.Error.WriteLine($"stance: {e.Message}");
    return 1;
}

static int Run(string[] args)
{
    switch (args)
    {
        case ["documents", string text, string path]:
            {
                List<string> documents = Documents.Cut(File.ReadAllText(text));
                Documents.Write(path, documents);
                Console.WriteLine($"{Documents.Words(documents)} {documents.Count}");
                return 0;
            }
        case ["measure", string pass, string input, string warmUp, string seconds] when StancePasses.Find(pass, input) is { } found:
            PassTimer.Run(Seconds(warmUp), Seconds(seconds), found);
            return 0;
        case ["opennlp-samples", string folder]:
            new OpenNlpSamples(folder).WriteTagged(Path.Combine(OwnSet, "train.jsonl"));
            return 0;
        case ["opennlp-samples", string folder, string corpora]:
            new OpenNlpSamples(folder).WriteCorpora(new(corpora));
            return 0;
        case ["fasttext-rows", string folder, .. string[] corpora]:
            WriteRows(folder, corpora is [string only] ? new(only) : null);
            return 0;
        case ["accuracy", string folder, .. string[] corpora]:
            WriteAccuracy(folder, corpora is [string one] ? new(one) : null);
            return 0;
        case ["compare", string folder, string rounds, string processor, string results]:
            Compare(folder, int.Parse(rounds, CultureInfo.InvariantCulture), processor, results);
            return 0;
        default:
            Console.Error.WriteLine("stance: expected the arguments that benchmarks/peers/run.sh gives.");
            return 2;
    }
}

static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));

static StanceExample[] Own(string name) => [.. StanceExampleReader.Read(Path.Combine(OwnSet, name))];

static void WriteRows(string folder, TrainingFolder? corpora)
{
    // As Stance's training counts them: the own statements twice, where there are others.
    StanceExample[] own = Own("train.jsonl");
    FastTextRows.Write(Path.Combine(folder, "train.txt"), corpora is null ? own : [.. corpora.Stances(), .. own, .. own]);
    FastTextRows.Write(Path.Combine(folder, "dev.txt"), Own("dev.jsonl"));
    if (corpora is not null)
    {
        FastTextRows.Write(Path.Combine(folder, "polnear-dev.txt"), corpora.StancesTest());
    }
    FastTextRows.Write(Path.Combine(folder, "speed.txt"), own.Take(SpeedRows));
    File.WriteAllLines(Path.Combine(folder, "speed.jsonl"), File.ReadLines(Path.Combine(OwnSet, "train.jsonl")).Take(SpeedRows));
}

static void WriteAccuracy(string folder, TrainingFolder? corpora)
{
    Accuracy accuracy = new(Console.Out);
    accuracy.WriteStances("our own dev.jsonl", Own("dev.jsonl"), Predictions("dev"));
    if (corpora is not null)
    {
        accuracy.WriteStances("PolNeAR dev", [.. corpora.StancesTest()], Predictions("polnear-dev"));
        accuracy.WriteTags(corpora, "parts of speech, UD English EWT test, tokens given: accuracy", "persons, organizations, places, 15 % of en-worldwide-newswire, tokens given: F1");
    }

    string? Predictions(string name) => Path.Combine(folder, name + ".predicted") is var path && File.Exists(path) ? path : null;
}

static void Compare(string folder, int rounds, string processor, string results)
{
    List<Contestant> plan = Contestant.Read(Path.Combine(folder, "plan.tsv"));
    List<Timing> timings = Comparison.Run(plan, rounds);
    // In the page the folder has no name of a machine or user.
    timings = [.. timings.Select(timing => timing with { Contestant = timing.Contestant with { Command = timing.Contestant.Command.Replace(Path.GetDirectoryName(folder)!, "CACHE", StringComparison.Ordinal) } })];
    List<string[]> scores = [.. File.ReadLines(Path.Combine(folder, "scores.tsv")).Select(line => line.Split('\t')).OrderBy(cells => cells[0], StringComparer.Ordinal)];
    using (StreamWriter page = new(results + ".md"))
    {
        ComparisonTable.Write(page, processor, File.ReadLines(Path.Combine(folder, "notes.txt")), timings, scores);
    }
    using StreamWriter picture = new(results + ".svg");
    ComparisonChart.Write(picture, processor, timings);
}
