using System.Net;
using Microsoft.AspNetCore.Http;

namespace Stance.Cli.Serving;

/// <summary>
/// Refuses what a foreign web site makes a browser on this machine send: requests for a name that merely resolves to this machine
/// (DNS rebinding), and requests from pages of other sites.
/// </summary>
internal sealed class HostCheck(ServerOptions options)
{
    private const string OwnName = "localhost";

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        if (!IsAllowed(request.Host.Host))
        {
            throw new RequestException(
                StatusCodes.Status421MisdirectedRequest,
                $"expected {OwnName}, the server's address or a name given as --allowed-host in the header Host; found '{request.Host.Host}'");
        }
        // Browsers send it; where it is missing, no browser asks.
        string? site = request.Headers["Sec-Fetch-Site"];
        if (HttpMethods.IsPost(request.Method) && site is not (null or "same-origin" or "none"))
        {
            throw new RequestException(StatusCodes.Status403Forbidden, "expected a request from the server's own page or from a program; found one from another web site");
        }
        return next(context);
    }

    // No web site can make an address, unlike a name, mean another machine. One that listens everywhere does not know its addresses.
    private bool IsAllowed(string host) => IPAddress.TryParse(host, out IPAddress? address)
        ? IPAddress.IsLoopback(address) || address.Equals(options.Address) || options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any)
        : host.Equals(OwnName, StringComparison.OrdinalIgnoreCase) || options.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
