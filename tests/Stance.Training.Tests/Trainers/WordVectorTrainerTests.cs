using System.Numerics.Tensors;
using Stance.Text;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class WordVectorTrainerTests
{
    private static readonly WordVectorOptions Small = new() { Dimensions = 16, Epochs = 20, LeastOccurrences = 2, Subsampling = 1 };

    [Fact]
    public void Words_of_the_same_company_lie_closer_than_others()
    {
        WordVectors vectors = WordVectorTrainer.Train(Texts(), Small);
        Assert.True(
            Likeness(vectors, "condemned", "denounced") > Likeness(vectors, "condemned", "opened") + 0.2,
            $"{Likeness(vectors, "condemned", "denounced")} and {Likeness(vectors, "condemned", "opened")}");
    }

    [Fact]
    public void Same_texts_give_the_same_vectors() =>
        Assert.Equal(VectorOf(WordVectorTrainer.Train(Texts(), Small), "denounced"), VectorOf(WordVectorTrainer.Train(Texts(), Small), "denounced"));

    [Fact]
    public void Rare_words_get_no_vector()
    {
        WordVectors vectors = WordVectorTrainer.Train([.. Texts(), "Hapax."], Small);
        Assert.DoesNotContain(WordForms.LowerOf("hapax"), vectors.ByWord.Keys);
    }

    [Fact]
    public void Every_vector_has_the_length_one() =>
        Assert.All(WordVectorTrainer.Train(Texts(), Small).ByWord.Values, vector => Assert.Equal(1, TensorPrimitives.Norm<float>(vector), 1e-4));

    private static IEnumerable<string> Texts()
    {
        string[] acts = ["raid", "attack", "murder", "crime"];
        string[] places = ["museum", "bridge", "school", "station"];
        for (int i = 0; i < 60; i++)
        {
            yield return $"They {(i % 2 == 0 ? "condemned" : "denounced")} the brutal {acts[i % 4]} today.";
            yield return $"They {(i % 2 == 0 ? "opened" : "inaugurated")} the new {places[i % 4]} today.";
        }
    }

    private static float[] VectorOf(WordVectors vectors, string word) => vectors.ByWord[WordForms.LowerOf(word)];

    private static float Likeness(WordVectors vectors, string one, string other) =>
        TensorPrimitives.CosineSimilarity<float>(VectorOf(vectors, one), VectorOf(vectors, other));
}
