using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Stance.Cli.Serving;

/// <summary>A file that the tool carries, as a response.</summary>
/// <param name="name">The name of the embedded resource.</param>
/// <param name="mediaType">What it is.</param>
internal sealed class Resource(string name, string mediaType)
{
    public async Task GetAsync(HttpContext context)
    {
        await using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = stream.Length;
        // Kestrel leaves the body of HEAD out.
        await stream.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
