namespace Stance.MLNet.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() => PublicApi.AssertApproved(typeof(MLNetStanceTrainer).Assembly, "Stance.MLNet.Tests");
}
