using Stance.Classification;

namespace Stance.Tests.Classification;

public class LexicalFeaturesTests
{
    [Fact]
    public void Every_number_has_a_name_of_its_own()
    {
        IReadOnlyList<string> names = LexicalFeatures.Default.Names;

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Contains("content.not.criticize", names);
        Assert.Contains("cue.judgment-33.1", names);
        Assert.Contains("mood.will.aggress", names);
    }
}
