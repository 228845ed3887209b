// A small web service: POST an article, get its statements.
using OpenTelemetry;
using Stance;
using Stance.Extensions.DependencyInjection;
using WebSample;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

// The host loads the model, and checks the options, when it starts: no request waits for it.
builder.Services.AddStance().Configure<StanceOptions>(builder.Configuration.GetSection("Stance"));
builder.Services.AddHealthChecks();
builder.Services.AddProblemDetails();
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.RespectNullableAnnotations = true);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1024 * 1024);

OpenTelemetryBuilder telemetry = builder.Services.AddOpenTelemetry()
    .WithTracing(traces => traces.AddSource(StanceTelemetry.Name))
    .WithMetrics(metrics => metrics.AddMeter(StanceTelemetry.Name));
if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null)
{
    telemetry.UseOtlpExporter();
}

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapHealthChecks("/health");
app.MapPost("/statements", (Article article, StatementExtractor extractor, CancellationToken cancellationToken) =>
{
    StanceDocument document = extractor.Extract(article.Text, article.Date, cancellationToken);
    return document.Statements.Select(statement => StatementResponse.Of(statement, document));
});
app.Run();
