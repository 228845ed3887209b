using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Stance.Cli.Measurements;
using Stance.Cli.Output;
using Stance.Cli.Output.Html;

namespace Stance.Cli.Serving;

/// <summary>The web page and the JSON API of <c>stance serve</c>, over HTTP.</summary>
internal sealed class StanceServer : IAsyncDisposable
{
    private const string PerClient = "per client";

    // Connections of those who are told to come again, who ask for health, or who ask for nothing yet.
    private const int IdleConnections = 256;
    private static readonly string[] Get = [HttpMethods.Get, HttpMethods.Head];

    private readonly WebApplication _application;

    private StanceServer(WebApplication application) => _application = application;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:5080</c>.</summary>
    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <summary>What it answers to.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _application.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>Starts a server; when this returns, it listens.</summary>
    /// <param name="model">The model.</param>
    /// <param name="registry">Whom it knows; null for the built-in registry.</param>
    /// <param name="options">What it allows, and where it listens.</param>
    /// <param name="log">Where errors go that clients are not told.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<StanceServer> StartAsync(
        StanceModel model, SpeakerRegistry? registry, ServerOptions options, TextWriter log, CancellationToken cancellationToken = default)
    {
        // Empty: no settings of the folder or the environment that somebody has for other servers.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, options));
        builder.Services
            .AddRoutingCore()
            .AddRateLimiter(limiter => Limit(limiter, options))
            .AddSingleton<IHostLifetime, CommandLifetime>()
            .AddSingleton(_ => new ExtractionQueue(new(model, new() { Speakers = registry }), options))
            // Requests that have been ended need a moment to say so, on a busy machine some seconds.
            .Configure<HostOptions>(host => host.ShutdownTimeout = options.StopLimit + TimeSpan.FromSeconds(20));
        WebApplication application = builder.Build();
        ExtractionQueue queue = application.Services.GetRequiredService<ExtractionQueue>();
        application.Lifetime.ApplicationStopping.Register(() => queue.EndAfter(options.StopLimit));
        Problems problems = new(options, log);
        application.Use(ResponseHeaders.InvokeAsync);
        application.UseStatusCodePages(problems.AnswerStatusAsync);
        application.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = problems.AnswerExceptionAsync });
        application.Use(new HostCheck(options).InvokeAsync);
        application.UseRateLimiter();
        MapRoutes(application, model, queue);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
        return new(application);
    }

    /// <summary>Accepts no more requests, and lets those in work end, for some seconds.</summary>
    public Task StopAsync() => _application.StopAsync();

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static void MapRoutes(WebApplication application, StanceModel model, ExtractionQueue queue)
    {
        application.MapMethods("/health", Get, new HealthEndpoint(model, TimeProvider.System).GetAsync);
        application.MapMethods("/openapi.json", Get, Resource.Embedded("openapi.json", Submission.Json).GetAsync);
        application.MapMethods("/v1/model", Get, Resource.Of(ModelCardJson.Of(model), Submission.Json).GetAsync);
        application.MapPost("/v1/statements", new StatementsEndpoint(queue).PostAsync).RequireRateLimiting(PerClient);
        MapPage(application, queue);
    }

    // What only the page asks for is no part of the API.
    private static void MapPage(WebApplication application, ExtractionQueue queue)
    {
        RouteGroupBuilder page = application.MapGroup("").ExcludeFromDescription();
        page.MapMethods("/", Get, Resource.Embedded("page.html", Resource.Html).GetAsync);
        page.MapMethods("/page.css", Get, Resource.Embedded("page.css", Resource.Css).GetAsync);
        page.MapMethods("/page.js", Get, Resource.Embedded("page.js", Resource.Script).GetAsync);
        page.MapMethods("/report.css", Get, Resource.Of(ReportPage.StyleSheet, Resource.Css).GetAsync);
        page.MapMethods("/report.js", Get, Resource.Of(ReportPage.Script, Resource.Script).GetAsync);
        page.MapMethods("/sample.txt", Get, Resource.Of(MeasuredText.Sample().Text, Resource.PlainText).GetAsync);
        page.MapPost("/view", new ViewEndpoint(queue).PostAsync).RequireRateLimiting(PerClient);
    }

    private static void Limit(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(options.Address, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        kestrel.Limits.MaxRequestBodySize = options.MaxBytes;
        // A client that sends or reads a little now and then would hold its connection for ever.
        kestrel.Limits.MaxConcurrentConnections = options.MaxRequests + IdleConnections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 4096, gracePeriod: TimeSpan.FromSeconds(5));
    }

    private static void Limit(RateLimiterOptions limiter, ServerOptions options)
    {
        limiter.AddPolicy(PerClient, context => options.Rate == 0
            ? RateLimitPartition.GetNoLimiter(IPAddress.None)
            : RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress ?? IPAddress.None, _ => new()
            {
                TokenLimit = options.Rate,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.Rate,
            }));
        limiter.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait))
            {
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            }
            return new(Problems.AnswerAsync(
                rejected.HttpContext, StatusCodes.Status429TooManyRequests, string.Create(CultureInfo.InvariantCulture, $"expected at most {options.Rate} requests a minute")));
        };
    }
}
