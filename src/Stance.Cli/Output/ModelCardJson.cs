using Stance.Training.Cards;

namespace Stance.Cli.Output;

/// <summary>The card of a model as one JSON object; docs/model-card.schema.json describes it.</summary>
internal static class ModelCardJson
{
    /// <summary>The card that the model carries, or one made of what an older model says of itself.</summary>
    public static string Of(StanceModel model) => model.CardJson ?? TrainingCardWriter.Write(TrainingCard.Of(model));
}
