using System.Net.Http.Json;

namespace Chuyi.Cli.Demo.Running;

/// <summary>The clock of the service, held by the play: it stands until somebody moves it.</summary>
internal sealed class HeldClock(HttpClient control, DateTimeOffset start, CancellationToken cancellation)
{
    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>Returns when the service has nothing left to do at this instant.</summary>
    public Task Settle() => Ask("runtime/clock/settle", new { });

    /// <summary>Lets time pass; everything that falls due meanwhile happens in its order.</summary>
    public Task AdvanceTo(DateTimeOffset instant) => instant > Now ? Ask("runtime/clock/advance", new { to = instant }) : Settle();

    private async Task Ask(string path, object body)
    {
        using var response = await control.PostAsJsonAsync(path, body, cancellation);
        Now = (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Reading>(cancellation))!.Now;
    }

    private sealed record Reading(DateTimeOffset Now);
}
