using Stance.Speakers;

namespace Stance.Tests.Speakers;

public class GivenNameEndingsTests
{
    [Theory]
    [InlineData("zorfina", "Female")]
    [InlineData("zorfiella-ann", "Female")]
    [InlineData("zorfrik", "Unknown")]
    [InlineData("na", "Unknown")]
    [InlineData("", "Unknown")]
    public void Endings_of_many_names_of_one_gender_tell_it(string given, string gender) =>
        Assert.Equal(Enum.Parse<Gender>(gender), GivenNameEndings.GenderOf(given));
}
