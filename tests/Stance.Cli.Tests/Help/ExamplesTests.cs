using System.CommandLine;
using System.CommandLine.Parsing;
using Stance.Cli.Help;

namespace Stance.Cli.Tests.Help;

public sealed class ExamplesTests : IDisposable
{
    private readonly TestRun _run = new();

    public static TheoryData<string> Commands => [.. All(Root(), "").Select(one => one.Path)];

    public void Dispose() => _run.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_examples_that_are_right(string path)
    {
        IReadOnlyList<Example> examples = Examples.Of(All(Root(), "").Single(one => one.Path == path).Command);

        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
        {
            string[] words = [.. CommandLineParser.SplitCommandLine(example.Line)];
            Assert.Equal("stance", words[0]);
            Assert.StartsWith(path, string.Join(' ', words[1..]));
            // What a redirection does is the shell's business.
            Assert.Empty(Root().Parse(words[1..].TakeWhile(word => word != ">").ToArray()).Errors);
            Assert.NotEqual('.', example.Purpose[^1]);
        });
    }

    [Fact]
    public async Task Help_ends_with_the_examples()
    {
        Assert.Equal(ExitCode.Success, await _run.RunAsync("speakers", "--help"));

        Assert.Contains("--format", _run.Output);
        Assert.Contains("Examples:", _run.Output);
        Assert.Contains("    stance speakers news", _run.Output);
    }

    [Fact]
    public async Task Help_shows_options_in_groups()
    {
        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", "--help"));

        string[] groups = [.. _run.Output.ReplaceLineEndings("\n").Split("\n\n").Select(group => group.TrimStart('\n'))];
        Assert.Equal(["Description:", "Usage:", "Arguments:", "Input:", "Output:", "Filters:", "Options:", "Examples:"], groups.Where(group => group.Length > 0).Select(group => group.Split('\n')[0]));
        Assert.Contains("--encoding <NAME>", groups.Single(group => group.StartsWith("Input:", StringComparison.Ordinal)));
        Assert.Contains("-?, -h, --help", groups.Single(group => group.StartsWith("Options:", StringComparison.Ordinal)));
    }

    private static Command Root() => CommandLine.Root(new(Stream.Null, Stream.Null, TextWriter.Null));

    private static IEnumerable<(string Path, Command Command)> All(Command command, string path) => command.Subcommands
        .Where(one => !one.Hidden)
        .SelectMany(one => All(one, $"{path} {one.Name}".TrimStart()))
        .Prepend((path, command));
}
