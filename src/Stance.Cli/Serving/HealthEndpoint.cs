using Microsoft.AspNetCore.Http;
using Stance.Cli.Measurements;
using Stance.Cli.Output;

namespace Stance.Cli.Serving;

/// <summary><c>GET /health</c>: that the server answers, and with which versions.</summary>
internal sealed class HealthEndpoint(StanceModel model, TimeProvider time)
{
    private const int Decimals = 1;

    private readonly long _start = time.GetTimestamp();

    public async Task GetAsync(HttpContext context)
    {
        using ResponseLines lines = new(context.Response, Submission.Json);
        new JsonLine(lines.Output).Write(json =>
        {
            json.WriteString("status", "ok");
            json.WriteString("version", Machine.Stance);
            json.WriteString("model", model.Version);
            json.WriteNumber("uptimeSeconds", Math.Round(time.GetElapsedTime(_start).TotalSeconds, Decimals));
        });
        await lines.SendAsync(context.RequestAborted);
    }
}
