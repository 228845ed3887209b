using Stance.Attributions;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class TransitionWeightsTests
{
    [Fact]
    public void Impossible_transitions_stay_beyond_any_score_and_finite()
    {
        TransitionWeights weights = new();
        weights.Add(Role.Outside, Role.Outside, 3);
        weights.Tick();
        float[] model = weights.ToModel();
        for (int i = 0; i < model.Length; i++)
        {
            bool isPossible = RoleLabeler.MayFollow((Role)(i / RoleLabeler.Roles), (Role)(i % RoleLabeler.Roles));
            Assert.True(float.IsFinite(model[i]));
            Assert.Equal(isPossible, model[i] > -1e8f);
        }
    }

    [Fact]
    public void Model_is_the_average_over_the_examples()
    {
        TransitionWeights weights = new();
        weights.Tick();
        weights.Add(Role.Outside, Role.CueFirst, 4);
        weights.Tick();
        weights.Tick();
        // 0, 0, 4, 4.
        Assert.Equal(2f, weights.ToModel()[(int)Role.CueFirst]);
        Assert.Equal(4f, weights.Weights[(int)Role.CueFirst]);
    }
}
