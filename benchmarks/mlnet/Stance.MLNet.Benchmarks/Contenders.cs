using Microsoft.ML;

namespace Stance.MLNet.Benchmarks;

/// <summary>Who is compared: the built-in classifier, first, and the reference pipeline of ML.NET on each kind of features, trained here.</summary>
internal static class Contenders
{
    /// <summary>All of them, made once.</summary>
    public static Contender[] All { get; } =
    [
        new("built-in", Model.Classifier, new(Model)),
        // What any classifier that is given costs: the line uses no memory again, as a classifier may keep what it judges.
        Given("built-in, given", Model.Classifier),
        Train("ML.NET, features", text: false, statements: true),
        Train("ML.NET, text", text: true, statements: false),
        Train("ML.NET, both", text: true, statements: true),
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Select(one => one.Name);

    private static StanceModel Model => StanceModelCatalog.Embedded;

    /// <summary>The one of a name.</summary>
    public static Contender Of(string name) => All.Single(one => one.Name == name);

    private static Contender Train(string name, bool text, bool statements)
    {
        MLNetStanceTrainer trainer = new(new MLContext(seed: 1), new() { UsesText = text, UsesStatementFeatures = statements });
        return Given(name, trainer.Train([PathOf("train.jsonl")], [PathOf("dev.jsonl")]).ToClassifier());
    }

    private static Contender Given(string name, IStanceClassifier classifier) => new(name, classifier, new(Model, new() { Classifier = classifier }));

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "training", name);
}
