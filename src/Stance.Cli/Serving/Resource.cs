using System.Text;
using Microsoft.AspNetCore.Http;

namespace Stance.Cli.Serving;

/// <summary>A file that the tool carries, as a response.</summary>
/// <param name="bytes">The file.</param>
/// <param name="mediaType">What it is.</param>
internal sealed class Resource(byte[] bytes, string mediaType)
{
    public const string Html = "text/html; charset=utf-8";
    public const string Css = "text/css; charset=utf-8";
    public const string Script = "text/javascript; charset=utf-8";
    public const string PlainText = "text/plain; charset=utf-8";

    /// <summary>A text as a file.</summary>
    public static Resource Of(string text, string mediaType) => new(Encoding.UTF8.GetBytes(text), mediaType);

    /// <summary>A file that is embedded beside this class.</summary>
    public static Resource Embedded(string name, string mediaType) => Of(EmbeddedText.Of($"Serving.{name}"), mediaType);

    public async Task GetAsync(HttpContext context)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = bytes.Length;
        // Of HEAD, Kestrel leaves the body out.
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
