using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Stance.Extensions.DependencyInjection;

namespace Stance.Extensions.Tests.DependencyInjection;

/// <summary>What is wrong with an option is told when the host starts, with what was expected.</summary>
public sealed class ValidationTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly RecordingLoggerProvider _log = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_model()
    {
        string path = _folder.PathOf("missing.stance");

        Assert.Equal([$"StanceOptions.ModelPath: expected a model file; found no file {path}."], await FailuresOf(options => options.ModelPath = path));
    }

    [Fact]
    public async Task A_model_that_is_none()
    {
        string path = _folder.Write("notes.txt", "The talks go on.");

        Assert.StartsWith($"StanceOptions.ModelPath: expected a model file; {path}: ", Assert.Single(await FailuresOf(options => options.ModelPath = path)));
    }

    [Fact]
    public async Task An_empty_path() => Assert.Equal(
        ["StanceOptions.ModelPath: expected a model file; found an empty path.", "StanceOptions.SpeakerRegistries:0: expected a registry of speakers; found an empty path."],
        await FailuresOf(options =>
        {
            options.ModelPath = "";
            options.SpeakerRegistries.Add(" ");
        }));

    [Fact]
    public async Task A_registry_that_is_none_with_its_line()
    {
        string good = _folder.Write("good.json", "{}");
        string bad = _folder.Write("bad.json", "{\n  \"people\": 5\n}");

        string failure = Assert.Single(await FailuresOf(options =>
        {
            options.SpeakerRegistries.Add(good);
            options.SpeakerRegistries.Add(bad);
        }));

        Assert.StartsWith($"StanceOptions.SpeakerRegistries:1: expected a registry of speakers; {bad}:2: ", failure);
    }

    [Theory]
    [InlineData("warning", 1.5, "StanceOptions.Thresholds:warning: expected a number from 0 to 1; found 1.5.")]
    [InlineData("warning", double.NaN, "StanceOptions.Thresholds:warning: expected a number from 0 to 1; found NaN.")]
    [InlineData("praise", 0.5, "StanceOptions.Thresholds: expected one of condemnation, reassurance, warning; found 'praise'.")]
    [InlineData("none", 0.5, "StanceOptions.Thresholds: expected one of condemnation, reassurance, warning; found 'none'.")]
    [InlineData("", 0.5, "StanceOptions.Thresholds: expected one of condemnation, reassurance, warning; found ''.")]
    public async Task A_threshold(string label, double threshold, string expected) =>
        Assert.Equal(expected, Assert.Single(await FailuresOf(options => options.Thresholds[label] = threshold)));

    [Fact]
    public async Task The_labels_are_those_of_the_classifier_that_judges() => Assert.Equal(
        ["StanceOptions.Thresholds: expected one of warning; found 'condemnation'."],
        await FailuresOf(options => options.Thresholds["condemnation"] = 0.5, services => services.AddSingleton<IStanceClassifier, WarningEverywhere>()));

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_logged()
    {
        string[] failures = await FailuresOf(options =>
        {
            options.SpeakerRegistries.Add(_folder.PathOf("missing.json"));
            options.Thresholds["praise"] = 2;
        });

        Assert.Equal(3, failures.Length);
        Assert.Equal(
            failures.Select(failure => "Option " + failure["StanceOptions.".Length..]),
            _log.Entries.Where(entry => entry is { Level: LogLevel.Error, Event: { Id: 3, Name: "OptionInvalid" } }).Select(entry => entry.Message));
    }

    private async Task<string[]> FailuresOf(Action<StanceOptions> configure, Action<IServiceCollection>? add = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(_log);
        builder.Services.AddStance(configure);
        add?.Invoke(builder.Services);
        using IHost host = builder.Build();

        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        return [.. thrown.Failures];
    }
}
