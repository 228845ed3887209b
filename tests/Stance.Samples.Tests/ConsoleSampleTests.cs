namespace Stance.Samples.Tests;

public class ConsoleSampleTests
{
    [Fact]
    public async Task It_prints_what_a_speaker_warns_of()
    {
        var (exitCode, output, _) = await RunAsync(Sample.PathOf("articles", "2024-03-25-frigates.txt"), "halldorsdottir");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"^Sigrun Halldorsdottir, 0\.\d\d: If a shot is fired in those waters, nothing between us will be as it was\n$", output);
    }

    [Fact]
    public async Task Of_somebody_who_warns_of_nothing_it_says_so_and_who_else_speaks()
    {
        var (exitCode, output, _) = await RunAsync(Sample.PathOf("articles", "2024-03-25-frigates.txt"), "Pekka Rautio");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("No warning by Pekka Rautio. Speakers: ", output);
        Assert.Contains("Henrik Aasland", output);
    }

    [Fact]
    public async Task It_tells_how_it_is_used_and_which_file_is_missing()
    {
        Assert.Equal((2, "Usage: ConsoleSample ARTICLE SPEAKER"), await ErrorOf());
        Assert.Equal((2, "There is no file missing.txt."), await ErrorOf("missing.txt", "Brandt"));
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => Sample.RunAsync("Console", "ConsoleSample", arguments);

    private static async Task<(int ExitCode, string Error)> ErrorOf(params string[] arguments)
    {
        var (exitCode, _, error) = await RunAsync(arguments);
        return (exitCode, error.Trim());
    }
}
