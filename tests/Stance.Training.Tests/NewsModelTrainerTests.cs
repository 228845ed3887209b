using Stance.Training.Annotations;

namespace Stance.Training.Tests;

public class NewsModelTrainerTests(ToyModel toy) : IClassFixture<ToyModel>
{
    // Of what the narrator says, which has no source, the toys teach no stance.
    private const string Article = "Okafor warned that ferries sank.\n\nThe markets closed in Oslo.";

    [Fact]
    public void Trained_model_is_saved_loaded_and_extracts()
    {
        using TestFolder folder = new();
        string path = folder.PathOf("toy.stance");
        toy.Model.Save(path);

        StanceDocument document = StatementExtractor.Load(path).Extract(Article);

        Statement statement = Assert.Single(document.Statements, one => one.Source is not null);
        Assert.Equal("Okafor", Article[statement.Source!.Value.Range]);
        Assert.Equal("warned", Article[statement.Cue!.Value.Range]);
        Assert.Equal("ferries sank", statement.Claim);
        Assert.Equal(("Okafor", SpeakerKind.Person), (statement.Speaker.Name, statement.Speaker.Kind));
        Assert.Equal(QuotationKind.Indirect, statement.Quotation);
    }

    [Fact]
    public void Labels_are_those_of_the_stances_and_the_card_tells_version_and_scores()
    {
        Assert.Equal(["condemnation", "none", "reassurance", "warning"], toy.Model.Labels.Select(label => label.Name).Order());
        Assert.Equal("7.1", toy.Model.Version);
        Assert.Contains("macro F1 1.0000", toy.Model.Card, StringComparison.Ordinal);
        Assert.Contains("UAS 1.0000, LAS 1.0000", toy.Model.Card, StringComparison.Ordinal);
        Assert.Contains("span F1 1.0000", toy.Model.Card, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_step_is_reported()
    {
        Assert.Contains(toy.Report, line => line.StartsWith("words: ", StringComparison.Ordinal));
        Assert.Contains(toy.Report, line => line.StartsWith("encoder: read ", StringComparison.Ordinal));
        Assert.Contains(toy.Report, line => line.StartsWith("encoder: epoch 1 of ", StringComparison.Ordinal));
        Assert.Contains(toy.Report, line => line.StartsWith("stance", StringComparison.Ordinal));
    }

    [Fact]
    public void Same_folder_and_seed_give_the_same_bytes() => Assert.Equal(
        ToyModel.BytesOf(toy.Model), ToyModel.BytesOf(new NewsModelTrainer(toy.Folder, seed: 7).Train(ModelParts.All, null, "7.1")));

    [Fact]
    public void Parts_that_are_not_trained_are_those_of_the_other_model()
    {
        StanceModel other = new NewsModelTrainer(toy.Folder, seed: 8).Train(ModelParts.Stance, toy.Model, "8");
        Assert.Equal("8", other.Version);
        Statement own = Assert.Single(new StatementExtractor(toy.Model).Extract(Article).Statements, one => one.Source is not null);
        Statement statement = Assert.Single(new StatementExtractor(other).Extract(Article).Statements, one => one.Source is not null);
        Assert.Equal((own.Source, own.Cue, own.Confidence), (statement.Source, statement.Cue, statement.Confidence));
        Assert.Equal(2, other.Card.Split("UAS").Length);
    }

    [Fact]
    public void Parts_without_a_model_to_take_the_others_from_are_an_error() =>
        Assert.Throws<ArgumentException>(() => new NewsModelTrainer(toy.Folder).Train(ModelParts.Stance, null, "1"));

    [Theory]
    [InlineData("Okafor warned that ferries sank. ")]
    [InlineData("“We go on now,” Brandt said.\n\n“So we do now.”\n\n")]
    [InlineData("“So we do now,” ")]
    [InlineData("\" '")]
    public void Long_text_goes_through_in_linear_time(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, (1 << 16) / unit.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new StatementExtractor(toy.Model).Extract(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Folder_without_data_is_named()
    {
        using TestFolder empty = new();
        var error = Assert.Throws<AnnotationException>(() => new NewsModelTrainer(empty.FullName).Train(ModelParts.All, null, "1"));
        Assert.StartsWith(empty.PathOf("data"), error.Message, StringComparison.Ordinal);
    }
}
