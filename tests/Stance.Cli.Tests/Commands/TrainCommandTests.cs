namespace Stance.Cli.Tests.Commands;

public sealed class TrainCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("train", "everything", "--data", ".", "--output", "m.stance")]
    [InlineData("train", "--data", ".")]
    [InlineData("train", "--output", "m.stance")]
    [InlineData("train", "--data", ".", "--output", "m.stance", "--seed", "one")]
    public async Task Wrong_usage_is_said(params string[] args)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(args));
        Assert.StartsWith("stance: ", _run.Error);
        Assert.False(File.Exists("m.stance"));
    }

    [Fact]
    public async Task Missing_data_is_named_and_no_model_is_written()
    {
        string model = _run.PathOf("m.stance");

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("train", "--data", _run.PathOf("nothing"), "--output", model));

        Assert.Contains($"stance: {_run.PathOf("nothing")}", _run.Error);
        Assert.Contains("found nothing", _run.Error);
        Assert.False(File.Exists(model));
        Assert.Empty(_run.Output);
    }

    [Fact]
    public async Task Broken_data_is_named_with_its_line()
    {
        _run.File("data/polnear/train/text/port.txt", "Kang said no."u8.ToArray());
        string marks = _run.File("data/polnear/train/attributions/port_ann.ann", "E1\tAttribution:T1 Cue:T1 Content:T2\n"u8.ToArray());

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("train", "--data", _run.PathOf("."), "--output", _run.PathOf("m.stance")));

        Assert.Contains(Path.GetFileName(marks) + ":1: ", _run.Error);
    }

    [Fact]
    public async Task Model_that_the_other_parts_should_come_from_is_named_where_it_is_missing()
    {
        Assert.Equal(
            ExitCode.InvalidModel,
            await _run.RunAsync("train", "stance", "--data", ".", "--output", _run.PathOf("m.stance"), "--from", _run.PathOf("gone.stance")));
        Assert.Contains("gone.stance", _run.Error);
    }
}
