namespace Stance.Training.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() => PublicApi.AssertApproved(typeof(NewsModelTrainer).Assembly, "Stance.Training.Tests");
}
