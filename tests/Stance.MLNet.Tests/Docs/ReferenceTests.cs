using Stance.Docs.Tests.Reference;

namespace Stance.MLNet.Tests.Docs;

/// <summary>The reference of the package is what would be generated. <c>STANCE_UPDATE_DOCS=1 dotnet test tests/Stance.MLNet.Tests -c Release --filter Reference</c> writes it anew.</summary>
public class ReferenceTests
{
    [Fact]
    public void The_api_reference_is_that_of_the_package() =>
        GeneratedPages.VerifyFolder("docs/api/mlnet", new ApiReference(["Stance.MLNet"], above: ["Stance", "Stance.Training"]).Write());
}
