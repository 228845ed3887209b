using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Stance.Extensions.DependencyInjection;

namespace Stance.Extensions.Tests.DependencyInjection;

public sealed class AddStanceTests : IDisposable
{
    private const string Text = "Ida Brandt said that the talks would go on.";

    private readonly TestFolder _folder = new();
    private readonly RecordingLoggerProvider _log = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_options_the_extractor_reads_with_the_model_of_the_package()
    {
        using ServiceProvider provider = new ServiceCollection().AddStance().BuildServiceProvider();

        StanceDocument document = provider.GetRequiredService<StatementExtractor>().Extract("\"We condemn this attack,\" Ida Brandt said.");

        Assert.Equal("Ida Brandt", Assert.Single(document.Statements).Speaker.Name);
        Assert.Equal(StanceLabel.Condemnation, document.Statements[0].Stance.Label);
    }

    [Fact]
    public async Task Everybody_gets_the_same_extractor_and_the_model_is_loaded_once()
    {
        using IHost host = CreateHost(services => services.AddStance().AddStance());
        await host.StartAsync();

        StatementExtractor[] extractors = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() =>
        {
            using IServiceScope scope = host.Services.CreateScope();
            return scope.ServiceProvider.GetRequiredService<StatementExtractor>();
        })));

        Assert.Single(extractors.Distinct());
        Assert.Single(_log.Entries, entry => entry.Event.Id == 1);
        await host.StopAsync();
    }

    [Fact]
    public async Task Starting_a_host_loads_the_model_and_says_so()
    {
        using IHost host = CreateHost(services => services.AddStance());
        Assert.DoesNotContain(_log.Entries, entry => entry.Category == "Stance.StatementExtractor");

        await host.StartAsync();

        var (_, level, id, message) = Assert.Single(_log.Entries, entry => entry.Category == "Stance.StatementExtractor");
        Assert.Equal(LogLevel.Information, level);
        Assert.Equal(new EventId(1, "ModelLoaded"), id);
        Assert.Matches(@"^Loaded model \S+ of the package in \d+ ms; labels: .*condemnation.*$", message);
        await host.StopAsync();
    }

    [Fact]
    public void A_model_file_takes_the_place_of_the_model_of_the_package()
    {
        string path = _folder.PathOf("mine.stance");
        StanceModel.LoadEmbedded().Save(path);
        using ServiceProvider provider = Services().AddStance(options => options.ModelPath = path).BuildServiceProvider();

        Assert.NotEmpty(provider.GetRequiredService<StatementExtractor>().Extract(Text).Statements);
        Assert.Contains(_log.Entries, entry => entry.Event.Id == 1 && entry.Message.Contains($" of {path} in "));
    }

    [Fact]
    public void Registries_tell_who_is_known_and_the_later_one_wins()
    {
        string first = _folder.Write("first.json", """{"people": [{"name": "Ada Moss", "id": "first:1"}]}""");
        string second = _folder.Write("second.json", """{"people": [{"name": "Ada Moss", "id": "second:1"}]}""");
        using ServiceProvider provider = Services()
            .AddStance(options =>
            {
                options.SpeakerRegistries.Add(first);
                options.SpeakerRegistries.Add(second);
            })
            .BuildServiceProvider();

        StanceDocument document = provider.GetRequiredService<StatementExtractor>().Extract("Ada Moss said that the talks would go on. France said no.");

        Assert.Equal("second:1", Assert.Single(document.Speakers, speaker => speaker.Name == "Ada Moss").Id);
        Assert.Contains(document.Speakers, speaker => speaker.Kind == SpeakerKind.Government && speaker.Id is not null);
        Assert.Equal([first, second], _log.Entries.Where(entry => entry.Event.Id == 2).Select(entry => entry.Message["Loaded speakers of ".Length..]));
    }

    [Fact]
    public void A_classifier_of_the_collection_judges_in_place_of_the_models_own()
    {
        using ServiceProvider provider = new ServiceCollection().AddSingleton<IStanceClassifier, WarningEverywhere>().AddStance().BuildServiceProvider();

        Assert.All(provider.GetRequiredService<StatementExtractor>().Extract(Text).Statements, one => Assert.Equal(StanceLabel.Warning, one.Stance.Label));
    }

    [Fact]
    public void A_stance_below_its_threshold_is_none()
    {
        const string Warning = "Ida Brandt warned that there would be serious consequences.";
        Assert.Equal(StanceLabel.Warning, LabelOf(_ => { }));
        Assert.Equal(StanceLabel.None, LabelOf(options => options.Thresholds[StanceLabel.Warning.Name] = 1));

        static StanceLabel LabelOf(Action<StanceOptions> configure)
        {
            using ServiceProvider provider = new ServiceCollection().AddStance(configure).BuildServiceProvider();
            return Assert.Single(provider.GetRequiredService<StatementExtractor>().Extract(Warning).Statements).Stance.Label;
        }
    }

    [Fact]
    public void Options_come_from_a_section_of_the_configuration_too()
    {
        string registry = _folder.Write("mine.json", """{"people": [{"name": "Ada Moss", "id": "my:1"}]}""");
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Stance:SpeakerRegistries:0"] = registry, ["Stance:Thresholds:warning"] = "1" })
            .Build();
        using ServiceProvider provider = new ServiceCollection()
            .AddStance()
            .Configure<StanceOptions>(configuration.GetSection("Stance"))
            .BuildServiceProvider();

        Statement statement = Assert.Single(provider.GetRequiredService<StatementExtractor>().Extract("Ada Moss warned that there would be serious consequences.").Statements);

        Assert.Equal("my:1", statement.Speaker.Id);
        Assert.Equal(StanceLabel.None, statement.Stance.Label);
    }

    private ServiceCollection Services()
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddProvider(_log));
        return services;
    }

    private IHost CreateHost(Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(_log);
        configure(builder.Services);
        return builder.Build();
    }
}
