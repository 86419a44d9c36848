using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>
/// Who asks, where nobody is signed in: the network address that the request came from, an IPv6 address by its /48, which
/// is what one site is given at most: it has 65,536 networks of /64. What a request says of itself is believed of no header, unless
/// <c>Chuyi:Proxies</c> says how many proxies stand before the host; each appends the address it was called from to
/// <c>X-Forwarded-For</c>, so that only the last ones are theirs and what stands before them is anybody's word.
/// </summary>
/// <param name="proxies">How many proxies of our own each request passes before the host; 0 where there is none.</param>
public sealed class Asker(int proxies)
{
    /// <summary>The asker of a request; who cannot be told apart is one asker.</summary>
    public string Of(HttpRequest request) => Name(Forwarded(request) ?? request.HttpContext.Connection.RemoteIpAddress);

    private IPAddress? Forwarded(HttpRequest request)
    {
        if (proxies == 0)
            return null;
        var hops = request.Headers["X-Forwarded-For"].SelectMany(line => (line ?? "").Split(',')).Select(hop => hop.Trim()).ToList();
        return hops.Count >= proxies ? Read(hops[^proxies]) : null;
    }

    // Azure's front end adds the port.
    private static IPAddress? Read(string hop) =>
        IPAddress.TryParse(hop, out var address) ? address
        : IPEndPoint.TryParse(hop, out var end) ? end.Address
        : null;

    private static string Name(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 6)) + "/48"
            : address.ToString();
    }
}
