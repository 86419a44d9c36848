using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Chuyi.Rehearsals.Web;

/// <summary>Somebody at a network address of their own, 127.0.0.n, with a browser that keeps cookies.</summary>
internal sealed partial class Neighbour(Uri site, int n) : IDisposable
{
    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)n]), 0));
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        }
    )
    {
        BaseAddress = site,
    };

    /// <summary>Says of itself that somebody else has called it.</summary>
    public Neighbour Forwarding(string forwarded)
    {
        http.DefaultRequestHeaders.Remove("X-Forwarded-For");
        http.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        return this;
    }

    /// <summary>Sends the form of a page with these fields, as one page after another has it.</summary>
    public async Task<(HttpStatusCode Status, string Html)> Send(string page, string action, params (string Name, string Value)[] fields) =>
        await Post(action, await Mark(page), fields);

    /// <summary>The mark of the form on a page, whatever its status says.</summary>
    public async Task<string> Mark(string page)
    {
        using var answer = await http.GetAsync(page);
        return FormField().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    /// <summary>Sends fields with a mark that a page gave.</summary>
    public async Task<(HttpStatusCode Status, string Html)> Post(string action, string mark, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([
            new("form", mark),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        using var answer = await http.PostAsync(action, content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"form\" value=\"([^\"]+)\"")]
    private static partial Regex FormField();
}
