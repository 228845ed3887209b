using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

/// <summary><c>stance train stance</c> on data of one's own.</summary>
public sealed class StanceTrainingTests : IDisposable
{
    // No label says that there is no act.
    private static readonly string[] Roots = ["accuse", "agree", "assault", "consult", "demand", "fight", "reject", "yield"];
    private static readonly string[] Topics = ["the pact", "the blockade", "the port", "the verdict"];

    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task Without_a_file_to_measure_by_every_statement_is_judged_by_a_model_that_did_not_see_its_document()
    {
        string data = _run.File("mine.jsonl", GoldFiles.Statements());
        string predictions = _run.PathOf("predictions.jsonl");

        Assert.Equal(
            ExitCode.Success,
            await _run.RunAsync("train", "stance", "--data", data, "--output", _run.PathOf("m.stance"), "--folds", "4", "--resamples", "20", "--json", "--predictions", predictions));

        JsonElement report = Assert.Single(_run.Records);
        Assert.Equal((64, 4), (report.GetProperty("statements").GetInt32(), report.GetProperty("folds").GetInt32()));
        Assert.Equal(["condemnation", "none", "reassurance", "warning"], report.GetProperty("labels").EnumerateArray().Select(label => label.GetString()));
        Assert.Equal(64, report.GetProperty("stance").GetProperty("statements").GetInt32());
        Assert.True(report.GetProperty("stance").GetProperty("macroF1").GetProperty("value").GetDouble() > 0.5);
        Assert.True(report.GetProperty("stance").GetProperty("classes")[0].GetProperty("f1").GetProperty("low").GetDouble() <= 1);
        JsonElement part = report.GetProperty("card").GetProperty("parts").EnumerateArray().Single(one => one.GetProperty("part").GetString() == "stance");
        Assert.Equal("mine.jsonl", part.GetProperty("data")[0].GetProperty("file").GetString());
        Assert.Equal(16, part.GetProperty("data")[0].GetProperty("labels").GetProperty("warning").GetInt32());

        JsonElement[] lines = [.. File.ReadLines(predictions).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(64, lines.Length);
        Assert.All(lines, line => Assert.Equal(1, line.GetProperty("stance").GetProperty("probabilities").EnumerateObject().Sum(one => one.Value.GetDouble()), 2));
        Assert.All(lines, line => Assert.Contains(line.GetProperty("doc").GetString()!, line.GetProperty("id").GetString()));
    }

    [EmbeddedModelFact]
    public async Task A_folder_with_train_and_dev_is_measured_on_dev_and_people_read_a_table()
    {
        _run.File("mine/train.jsonl", GoldFiles.Statements() + GoldFiles.Statements("other "));
        _run.File("mine/dev.jsonl", GoldFiles.Statements("other "));

        Assert.Equal(ExitCode.Success, await _run.RunAsync("train", "stance", "--data", _run.PathOf("mine"), "--output", _run.PathOf("m.stance"), "--resamples", "20"));

        Assert.Contains("64 statements not trained on", _run.Error);
        Assert.Contains("Stance of 64 statements from 4 documents, dev.jsonl", _run.Output);
        Assert.Contains("macro F1", _run.Output);
        Assert.Contains("calibration error (ECE)", _run.Output);
        Assert.Contains("trained on 64 statements", _run.Output);
        Assert.Equal(ExitCode.Success, await _run.RunAsync("info", "--model", _run.PathOf("m.stance")));
        Assert.Contains("train.jsonl: 64 rows of 4 documents (condemnation 16, none 16, reassurance 16, warning 16); sha256 ", _run.Output);
        Assert.Contains("taken from English news model", _run.Output);
    }

    [EmbeddedModelFact]
    public async Task Same_data_and_seed_give_the_same_model()
    {
        string data = _run.File("mine.jsonl", GoldFiles.Statements());

        await _run.RunAsync("train", "stance", "--data", data, "--output", _run.PathOf("a.stance"), "--folds", "2", "--resamples", "5");
        await _run.RunAsync("train", "stance", "--data", data, "--output", _run.PathOf("b.stance"), "--folds", "2", "--resamples", "5");

        Assert.Equal(await File.ReadAllBytesAsync(_run.PathOf("a.stance")), await File.ReadAllBytesAsync(_run.PathOf("b.stance")));
    }

    [EmbeddedModelFact]
    public async Task A_model_with_other_labels_and_no_none_goes_through_every_command()
    {
        string data = _run.File("roots.csv", Rows());
        string model = _run.PathOf("roots.stance");
        Assert.Equal(ExitCode.Success, await _run.RunAsync("train", "stance", "--data", data, "--output", model, "--folds", "2", "--resamples", "5", "--model-version", "0.7"));
        string article = _run.File("port.txt", "Ida Brandt accused Larnov of lying.\n\nThe markets closed in Oslo. “We agree to the pact,” Brandt said.\n");
        string gold = _run.File("gold.jsonl", """{"id": "1", "text": "Brandt rejected the pact.", "label": "reject"}""");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", article, "--model", model, "--format", "jsonl"));
        JsonElement document = Assert.Single(_run.Records);
        JsonElement[] statements = [.. document.GetProperty("statements").EnumerateArray()];
        Assert.NotEmpty(statements);
        Assert.All(statements, one => Assert.Contains(one.GetProperty("stance").GetProperty("label").GetString(), Roots));
        // The author's own voice could not be none, and so is not judged.
        Assert.All(statements, one => Assert.NotEqual("author", one.GetProperty("speaker").GetProperty("kind").GetString()));
        Assert.Equal(
            [("none", null)],
            document.GetProperty("sentences").EnumerateArray()
                .Where(one => one.GetProperty("statements").GetArrayLength() == 0)
                .Select(one => (one.GetProperty("stance").GetString(), one.GetProperty("speaker").GetString())));
        foreach (string[] args in new string[][] { ["extract", article], ["speakers", article], ["evaluate", gold], ["threshold", gold], ["info"], ["info", "--json"] })
        {
            Assert.Equal(ExitCode.Success, await _run.RunAsync([.. args, "--model", model]));
            Assert.NotEmpty(_run.Output);
        }
        Assert.Equal("0.7", Assert.Single(_run.Records).GetProperty("version").GetString());
        Assert.Equal(ExitCode.Success, await _run.RunAsync("classify", gold, "--model", model, "--format", "jsonl"));
        Assert.Equal(Roots, Assert.Single(_run.Records).GetProperty("stance").GetProperty("probabilities").EnumerateObject().Select(one => one.Name));
    }

    [EmbeddedModelFact]
    public async Task Training_starts_from_a_model_that_has_the_labels_and_anew_from_one_that_has_not()
    {
        string data = _run.File("mine.jsonl", GoldFiles.Statements());
        string roots = _run.File("roots.csv", Rows());
        string model = _run.PathOf("m.stance");
        string[] fast = ["--folds", "2", "--resamples", "5"];
        await _run.RunAsync(["train", "stance", "--data", data, "--output", model, .. fast]);

        Assert.Equal(ExitCode.Success, await _run.RunAsync(["train", "stance", "--data", data, "--from", model, "--output", _run.PathOf("n.stance"), .. fast]));
        Assert.Contains($"training starts from the classifier of {model}; its labels are those of the model: condemnation", _run.Error);
        Assert.Contains("mine.jsonl is data that the model started from has seen: the figures flatter", _run.Error);
        Assert.Equal(ExitCode.Success, await _run.RunAsync(["train", "stance", "--data", roots, "--from", model, "--output", _run.PathOf("n.stance"), .. fast]));
        Assert.Contains($"the classifier starts anew: {model} does not have accuse, agree", _run.Error);
    }

    [EmbeddedModelFact]
    public async Task Labels_that_say_little_are_named()
    {
        string data = _run.File("mine.jsonl", GoldFiles.Statements() + """{"id": "x", "doc": "x", "text": "Oslo sang.", "label": "song"}""");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("train", "stance", "--data", data, "--output", _run.PathOf("m.stance"), "--folds", "3", "--resamples", "5", "--json"));

        Assert.Contains("label 'song' has 1 statement, fewer than 3 folds", _run.Error);
        Assert.Contains("song", Assert.Single(_run.Records).GetProperty("warnings")[0].GetString());
    }

    [EmbeddedModelFact]
    public async Task The_set_of_the_project_trains_a_useful_model_from_a_fresh_clone()
    {
        string data = Repository.PathOf("models", "training");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("train", "stance", "--data", data, "--output", _run.PathOf("m.stance"), "--json", "--resamples", "20"));

        JsonElement report = Assert.Single(_run.Records);
        Assert.Equal("dev.jsonl", Assert.Single(report.GetProperty("measuredOn").EnumerateArray()).GetString());
        Assert.Equal(128, report.GetProperty("stance").GetProperty("statements").GetInt32());
        double score = report.GetProperty("stance").GetProperty("macroF1").GetProperty("value").GetDouble();
        Assert.True(score > 0.6, $"macro F1 is {score}");
    }

    private static string Rows() => "id,doc,text,label\n" + string.Concat(
        from root in Roots
        from topic in Topics
        select $"{root} {topic},{topic},They will {root} over {topic}.,{root}\n");
}
