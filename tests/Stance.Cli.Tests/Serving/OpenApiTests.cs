using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Stance.Cli.Serving;
using Stance.Training.Tests;

namespace Stance.Cli.Tests.Serving;

public sealed class OpenApiTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private JsonNode _description = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync(new() { MaxBytes = 1 << 14 });
        _description = JsonNode.Parse(await _server.Client.GetStringAsync("/openapi.json"))!;
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [EmbeddedModelFact]
    public void It_describes_every_route_and_no_other()
    {
        string[] described =
        [
            .. from path in _description["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               select $"{operation.Key.ToUpperInvariant()} {path.Key}",
        ];

        Assert.Equal(Routes().Order(), described.Order());
    }

    [EmbeddedModelFact]
    public void It_describes_every_media_type_and_no_other() => Assert.Equal(
        Submission.MediaTypes.Order(),
        _description["paths"]!["/v1/statements"]!["post"]!["requestBody"]!["content"]!.AsObject().Select(content => content.Key).Order());

    [EmbeddedModelFact]
    public async Task Responses_are_as_it_says()
    {
        using HttpResponseMessage extracted = await _server.PostAsync(Articles.Numbered(3));
        Check("Document", await extracted.Content.ReadAsStringAsync());
        using HttpResponseMessage page = await _server.PostAsync($"<title>The raid</title><article><p>{Articles.Short}</p></article>", "text/html");
        Check("Document", await page.Content.ReadAsStringAsync());
        using HttpResponseMessage lines = await _server.PostAsync("no record", "application/jsonl");
        Check("RecordError", await lines.Content.ReadAsStringAsync());
        Check("Health", await _server.Client.GetStringAsync("/health"));
        using HttpResponseMessage refused = await _server.PostAsync("", "image/png");
        Check("Problem", await refused.Content.ReadAsStringAsync());
    }

    [EmbeddedModelFact]
    public async Task The_card_is_the_models()
    {
        string schema = await File.ReadAllTextAsync(Repository.PathOf("docs", "model-card.schema.json"));

        Assert.Empty(JsonSchemaCheck.Problems(schema, await _server.Client.GetStringAsync("/v1/model")));
    }

    // The names of the tests in RefusalTests and BusyServerTests that show them.
    [EmbeddedModelFact]
    public void It_names_every_status_that_tests_show() => Assert.Equal(
        ["200", "400", "403", "408", "413", "415", "421", "429", "503"],
        _description["paths"]!["/v1/statements"]!["post"]!["responses"]!.AsObject().Select(response => response.Key));

    private IEnumerable<string> Routes() =>
        from endpoint in _server.Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null
        from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        where method != "HEAD"
        select $"{method} {endpoint.RoutePattern.RawText}";

    private void Check(string name, string json)
    {
        string schemas = _description["components"]!["schemas"]!.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        Assert.Empty(JsonSchemaCheck.Problems($$"""{"$ref": "#/$defs/{{name}}", "$defs": {{schemas}}}""", json));
    }
}
