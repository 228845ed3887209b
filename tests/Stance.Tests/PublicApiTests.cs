namespace Stance.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() => PublicApi.AssertApproved(typeof(StatementExtractor).Assembly, "Stance.Tests");
}
