using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Chuyi.LocalHost.Engine;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Host;

/// <summary>Shows instances, their history and their pending timers.</summary>
internal static class DiagnosticsPage
{
    private const int Shown = 500;
    private const string Style = """
        body { font: 14px/1.4 sans-serif; margin: 1em }
        table { border-collapse: collapse; display: block; overflow-x: auto } tr + tr { border-top: 1px solid #ddd }
        td, th { text-align: left; vertical-align: top; padding: 3px 12px 3px 0; min-width: 5.5em; overflow-wrap: anywhere }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px }
        dt { color: #555 } dd { margin: 0; overflow-wrap: anywhere }
        """;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static Task ListAsync(HttpContext http, DurableEngine engine)
    {
        var instances = engine.Instances.OrderByDescending(instance => instance.Row.UpdatedAt).ToList();
        var page = new StringBuilder(
            "<h1>Instances</h1>"
                + $"<p>{instances.Count} instances; the clock reads {engine.Clock.GetUtcNow():u}; "
                + $"the next timer falls due {Instant(engine.Clock.NextTimer)}.</p>"
        ).Append("<table><tr><th>Instance<th>Orchestrator<th>Status<th>Custom status<th>Created<th>Last step<th>Next timer</tr>");
        foreach (var instance in instances.Take(Shown))
            page.Append(
                $"<tr><td>"
                    + $"<a href=\"/runtime/instance?id={Uri.EscapeDataString(instance.Id)}\">{Html.Encode(instance.Id)}</a>"
                    + $"<td>{Html.Encode(instance.Row.Name)}<td>{instance.Row.Status}"
                    + $"<td>{Html.Encode(instance.Row.CustomStatus ?? "")}<td>{instance.Row.CreatedAt:u}<td>{instance.Row.UpdatedAt:u}"
                    + $"<td>{Instant(instance.PendingTimers.Cast<DateTimeOffset?>().Min())}</tr>"
            );
        page.Append("</table>");
        if (instances.Count > Shown)
            page.Append($"<p>The {Shown} that took a step last are shown.</p>");
        return WriteAsync(http, page);
    }

    public static async Task ShowAsync(HttpContext http, DurableEngine engine, string id)
    {
        if (engine.Find(id) is not { } instance)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var row = instance.Row;
        var page = new StringBuilder($"<p><a href=\"/runtime\">Instances</a></p><h1>{Html.Encode(id)}</h1><dl>");
        foreach (
            var (name, value) in new[]
            {
                ("Orchestrator", row.Name),
                ("Status", row.Status.ToString()),
                ("Input", row.Input),
                ("Output", row.Output),
                ("Custom status", row.CustomStatus),
                ("Failure", row.Failure is { } failure ? $"{failure.ErrorType}: {failure.ErrorMessage}" : null),
                ("Parent", row.Parent?.Instance),
                ("Pending timers", string.Join(", ", instance.PendingTimers.Order().Select(due => due.ToString("u")))),
            }
        )
            if (!string.IsNullOrEmpty(value))
                page.Append($"<dt>{name}<dd>{Html.Encode(value)}");
        page.Append("</dl><table><tr><th>Step<th>Time<th>What came<th>What the code asked for</tr>");
        foreach (var step in (await Recording.OfAsync(engine, instance)).Steps)
            page.Append(
                $"<tr><td>{step.Number}<td>{step.Time:u}"
                    + $"<td>{Lines(step.Events.Where(e => e.EventId < 0 && !Frame(e)).Select(Events.Describe))}"
                    + $"<td>{Lines(step.Events.Where(e => e.EventId >= 0).Select(Events.Describe))}</tr>"
            );
        await WriteAsync(http, page.Append("</table>"));
    }

    private static bool Frame(HistoryEvent e) => e.OrchestratorStarted is not null || e.OrchestratorCompleted is not null;

    private static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines.Select(Html.Encode));

    private static string Instant(DateTimeOffset? instant) => instant is { } known ? known.ToString("u") : "–";

    private static Task WriteAsync(HttpContext http, StringBuilder body)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            "<!doctype html><html lang=\"en\">"
                + $"<meta name=\"viewport\" content=\"width=device-width\"><title>Local host</title><style>{Style}</style>{body}"
        );
    }
}
