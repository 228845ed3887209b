using Stance.ModelFormat;
using Stance.Training.Annotations;
using Stance.Training.Cards;

namespace Stance.Training.Tests.Cards;

/// <summary>The cards of models that were trained.</summary>
public class ModelCardsTests(ToyModel toy) : IClassFixture<ToyModel>
{
    private const string OldCard =
        """
        # English news model 1.0

        Finds attributed statements.

        ## Trained on
        - Parts of speech: a treebank
          of the web.
        - Stance: 12 statements.
        - Whom pronouns mean: a chain.

        ## Scores

        - parts of speech, dev: 0.9
        - stance, dev: macro F1 0.5

        ## Not for
        Other languages.
        """;

    private static readonly string Schema = File.ReadAllText(Repository.PathOf("docs", "model-card.schema.json"));

    [Fact]
    public void News_model_tells_data_and_scores_of_every_part()
    {
        TrainingCard card = TrainingCard.Of(toy.Model);

        Assert.Empty(JsonSchemaCheck.Problems(Schema, toy.Model.CardJson!));
        Assert.Equal(["encoder", "speakers", "stance"], card.Parts.Select(part => part.Name));
        Assert.All(card.Parts, part =>
        {
            Assert.Equal((null, (int?)7), (part.TakenFrom, part.Seed));
            Assert.NotEmpty(part.Scores);
            Assert.Contains(part.Data, file => file.Use == CardUse.Training);
            Assert.All(part.Data, file => Assert.NotNull(file.Licence));
        });
        CardFile dev = card.Parts[2].Data.Single(file => file.Name == "gold/stance/polnear-dev.jsonl");
        Assert.Equal((CardUse.Measuring, "texts: none stated"), (dev.Use, dev.Licence));
        Assert.Equal(["condemnation", "none", "reassurance", "warning"], dev.Labels.Select(label => label.Label));
        Assert.Equal(Fingerprint.Of(Path.Combine(toy.Folder, dev.Name)), new(dev.Bytes, dev.Sha256));
        Assert.Contains(card.Sections, section => section == ("encoder", toy.Model.File.Sections.Single(one => one.Name == "encoder").Bytes.Length));
        Assert.Equal(TrainingCardText.Of(card), toy.Model.Card);
    }

    [Fact]
    public void Card_holds_no_path_of_the_machine() => Assert.DoesNotContain(toy.Folder, toy.Model.CardJson);

    [Fact]
    public void Model_with_a_card_for_people_only_still_loads_and_its_text_becomes_notes()
    {
        StanceModel old = Older(toy.Model);

        Assert.Null(old.CardJson);
        TrainingCard card = TrainingCard.Of(old);
        Assert.Equal("English news model 1.0", card.Title);
        Assert.Equal(["Parts of speech: a treebank of the web.", "parts of speech, dev: 0.9"], card.Parts.Single(part => part.Name == CardPart.Encoder).Notes);
        Assert.Equal(["Stance: 12 statements.", "stance, dev: macro F1 0.5"], card.Parts.Single(part => part.Name == CardPart.Stance).Notes);
        Assert.Equal(["Whom pronouns mean: a chain."], card.Parts.Single(part => part.Name == CardPart.Speakers).Notes);
        Assert.Empty(JsonSchemaCheck.Problems(Schema, TrainingCardWriter.Write(card)));
    }

    [Fact]
    public void Parts_of_an_older_model_keep_what_its_card_says()
    {
        TrainingCard card = TrainingCard.Of(new NewsModelTrainer(toy.Folder, seed: 2).Train(ModelParts.Speakers, Older(toy.Model), "2"));

        CardPart encoder = card.Parts.Single(part => part.Name == CardPart.Encoder);
        Assert.Equal("English news model 1.0", encoder.TakenFrom);
        Assert.Contains("parts of speech, dev: 0.9", encoder.Notes);
        CardPart speakers = card.Parts.Single(part => part.Name == CardPart.Speakers);
        Assert.Equal((null, (int?)2), (speakers.TakenFrom, speakers.Seed));
        Assert.Empty(speakers.Notes);
    }

    [Fact]
    public void Own_stance_names_the_model_that_the_other_parts_are_from()
    {
        StanceExample[] examples = [.. StanceExampleReader.Read(Path.Combine(toy.Folder, "gold/stance/polnear-dev.jsonl")).Select(one => one with { Label = new("my " + one.Label) })];
        ExampleTexts texts = new(toy.Model, examples, (_, _, _) => { }, default);
        TrainedStance trained = new StancePartTrainer(toy.Model, texts, new() { Folds = 2 }, (_, _, _) => { }, TimeProvider.System, default).Train(examples, []);

        StanceModel model = OwnStanceCard.ToModel(toy.Model, "1.5", trained, new() { Name = CardPart.Stance, Seed = 1 });

        TrainingCard card = TrainingCard.Of(model);
        Assert.Empty(JsonSchemaCheck.Problems(Schema, model.CardJson!));
        Assert.Equal(["my condemnation", "my none", "my reassurance", "my warning"], model.Labels.Select(label => label.Name));
        Assert.Equal(["English news model 7.1", "English news model 7.1", null], card.Parts.Select(part => part.TakenFrom));
        Assert.Equal(TrainingCard.Of(toy.Model).Parts[0].Scores.Select(scores => scores.ToString()), card.Parts[0].Scores.Select(scores => scores.ToString()));
        Assert.Contains(card.Licences, licence => licence.Contains("English news model 7.1"));
        Assert.Contains(card.Limits, limit => limit.Contains("no label none"));
        Assert.Equal(toy.Model.File.Sections.Select(section => section.Name).Order(), model.File.Sections.Select(section => section.Name).Order());
    }

    // As a release before there was a card for programs wrote it.
    private static StanceModel Older(StanceModel model)
    {
        ModelFile card = new();
        new ModelCard("1.0", OldCard.ReplaceLineEndings("\n")).Write(card);
        return new(new ModelFile([.. card.Sections, .. model.File.Sections.Where(section => !TrainingCard.IsCard(section))]));
    }
}
