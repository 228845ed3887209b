using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Stance.Cli.Serving;

/// <summary>Tells clients why a request failed: problem documents (RFC 9457).</summary>
internal sealed class Problems(ServerOptions options, TextWriter log)
{
    /// <summary>Answers a request that threw.</summary>
    public Task AnswerExceptionAsync(HttpContext context)
    {
        (int status, string detail) = context.Features.GetRequiredFeature<IExceptionHandlerFeature>().Error switch
        {
            RequestException e => (e.Status, e.Message),
            BadHttpRequestException e => (e.StatusCode, DetailOf(e.StatusCode) ?? e.Message),
            OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "the server is stopping"),
            { } e => (StatusCodes.Status500InternalServerError, Log(e)),
        };
        return AnswerAsync(context, status, detail);
    }

    /// <summary>Answers a request that nothing else has answered: no such path, no such method there.</summary>
    public Task AnswerStatusAsync(StatusCodeContext context) =>
        AnswerAsync(context.HttpContext, context.HttpContext.Response.StatusCode, DetailOf(context.HttpContext.Response.StatusCode));

    /// <summary>Answers with a problem document.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="detail">What was expected and what was found.</param>
    public static Task AnswerAsync(HttpContext context, int status, string? detail)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "1";
        }
        return TypedResults.Problem(detail, statusCode: status).ExecuteAsync(context);
    }

    private string? DetailOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "expected a path of GET /openapi.json",
        StatusCodes.Status405MethodNotAllowed => "expected a method that the header Allow names",
        StatusCodes.Status408RequestTimeout => "expected the body to come faster",
        StatusCodes.Status413PayloadTooLarge => string.Create(
            CultureInfo.InvariantCulture, $"expected a body of at most {options.MaxBytes} bytes ('stance serve --max-bytes' allows more)"),
        _ => null,
    };

    private string Log(Exception e)
    {
        lock (log)
        {
            log.WriteLine($"stance: unexpected error: {e}");
        }
        return "unexpected error; the server's standard error tells more";
    }
}
