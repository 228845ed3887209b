using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Stance;
using Stance.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Stance to a service collection.</summary>
public static class StanceServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="StatementExtractor"/> for the whole application. A host reads the model when it starts, so that no request waits for it and
    /// a wrong option is told at once, by an <see cref="OptionsValidationException"/>; without a host that happens when the extractor is first asked for. An
    /// <see cref="IStanceClassifier"/> of the collection judges in place of the model's own. May be called more than once: there is still one extractor.
    /// </summary>
    /// <param name="services">The collection.</param>
    /// <returns>The collection.</returns>
    public static IServiceCollection AddStance(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<StanceOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StanceOptions>, StanceOptionsValidator>());
        services.TryAddSingleton<StanceFiles>();
        services.TryAddSingleton(CreateExtractor);
        return services;
    }

    /// <inheritdoc cref="AddStance(IServiceCollection)"/>
    /// <param name="services">The collection.</param>
    /// <param name="configure">Sets options, after whatever was configured before.</param>
    public static IServiceCollection AddStance(this IServiceCollection services, Action<StanceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddStance().Configure(configure);
    }

    private static StatementExtractor CreateExtractor(IServiceProvider provider)
    {
        StanceOptions options = provider.GetRequiredService<IOptions<StanceOptions>>().Value;
        StanceFiles files = provider.GetRequiredService<StanceFiles>();
        ExtractorOptions extractorOptions = new()
        {
            Classifier = provider.GetService<IStanceClassifier>(),
            Speakers = options.SpeakerRegistries.Aggregate(SpeakerRegistry.BuiltIn, (registry, path) => registry.With(files.LoadRegistry(path))),
            Thresholds = options.Thresholds.ToImmutableDictionary(one => new StanceLabel(one.Key), one => one.Value),
        };
        return new(files.LoadModel(options.ModelPath), extractorOptions);
    }
}
