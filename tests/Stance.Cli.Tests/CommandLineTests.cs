namespace Stance.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("extract", "--format", "xml", "a.txt")]
    [InlineData("extract", "--modle", "x")]
    [InlineData("classify")]
    [InlineData("frobnicate")]
    [InlineData("info", "surplus")]
    public async Task Wrong_usage_is_said_on_standard_error(params string[] args)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(args));

        Assert.StartsWith("stance: ", _run.Error);
        Assert.Empty(_run.Output);
    }

    [Theory]
    [InlineData("'extrct'. Did you mean 'extract'?\nTry 'stance --help'.", "extrct", "a.txt", "--format", "csv")]
    [InlineData("Did you mean '--model'?\nTry 'stance extract --help'.", "extract", "a.txt", "--modle", "x")]
    [InlineData("Must be one of: 'table', 'jsonl', 'csv', 'conll', 'html'. Did you mean 'jsonl'?", "extract", "--format", "jsnol", "a.txt")]
    [InlineData("Did you mean 'convert'?\nTry 'stance data --help'.", "data", "covnert", "x")]
    [InlineData("Did you mean 'windows-1252'?", "extract", "--encoding", "windws-1252", "a.txt")]
    public async Task What_is_nearly_right_is_asked_for(string message, params string[] args)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(args));

        Assert.Contains(message, _run.Error.ReplaceLineEndings("\n"));
        Assert.Equal(2, _run.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Without_a_command_it_says_what_there_is() => Assert.Equal(ExitCode.Usage, await _run.RunAsync());

    [Fact]
    public async Task Help_names_the_command_as_people_type_it_and_the_exit_codes()
    {
        Assert.Equal(ExitCode.Success, await _run.RunAsync("--help"));

        string help = string.Join(' ', _run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("stance [command]", help);
        Assert.Contains("3 some input could not be read", help);
        Assert.Contains("130 interrupted", help);
    }

    [Fact]
    public async Task No_input_at_a_terminal_is_wrong_usage()
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(null, terminal => terminal with { IsInputInteractive = true }, "extract"));

        Assert.Contains("expected files", _run.Error);
    }

    [Fact]
    public async Task A_model_that_is_none_or_is_missing_is_named()
    {
        string model = _run.File("news.stance", "This is an article.");

        Assert.Equal(ExitCode.InvalidModel, await _run.RunAsync("extract", "-", "--model", model));
        Assert.Contains("news.stance", _run.Error);
        Assert.Contains("no model file", _run.Error);

        Assert.Equal(ExitCode.InvalidModel, await _run.RunAsync("info", "--model", _run.PathOf("missing.stance")));
        Assert.Contains("missing.stance", _run.Error);
    }

    [EmbeddedModelFact]
    public async Task Info_prints_the_card()
    {
        Assert.Equal(ExitCode.Success, await _run.RunAsync("info"));

        Assert.Equal(StanceModel.LoadEmbedded().Card.TrimEnd() + "\n", _run.Output);
    }

    [EmbeddedModelFact]
    public async Task A_saved_model_works_like_the_one_that_the_tool_carries()
    {
        string model = _run.PathOf("copy.stance");
        StanceModel.LoadEmbedded().Save(model);
        string article = _run.File("a.txt", "Brandt warned that the dam would break.");

        await _run.RunAsync("extract", article, "--format", "jsonl");
        string own = _run.Output;
        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", article, "--format", "jsonl", "--model", model));

        Assert.Equal(own, _run.Output);
    }

    [EmbeddedModelFact]
    public async Task An_output_that_cannot_be_written_is_an_error()
    {
        Assert.Equal(ExitCode.UnexpectedError, await _run.RunAsync("extract", "-", "--output", _run.PathOf("no/such/folder.jsonl")));

        Assert.Contains("folder.jsonl", _run.Error);
    }
}
