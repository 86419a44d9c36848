using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>What every page knows: who asks, and in which language.</summary>
public abstract class Page : ComponentBase
{
    [Parameter]
    public Caller Caller { get; set; } = null!;

    [Parameter]
    public HttpRequest Request { get; set; } = null!;

    protected string T(string zh, string en) => Caller.Say(zh, en);

    protected string T(Sentence sentence) => sentence.In(Caller.Language);

    /// <summary>What people wrote, and sentences with names in them.</summary>
    protected RenderFragment W(string? text) => Written.Mark(text, Caller.Language);

    /// <summary>What of a case was received and is not recorded yet; null for nothing.</summary>
    protected string? Waiting(IReadOnlyList<ReceivedAct> untaken) =>
        untaken.Count > 0 ? T($"{untaken.Count} 项操作已收到，正在记录。", $"Received, and being recorded: {untaken.Count}.") : null;

    protected string Day(DateTimeOffset instant) => T(BeijingTime.Say(instant));

    protected string LastDay(DateOnly day) => T(Deadline.Say(day));

    protected string Day(DateOnly day) => T(BeijingTime.Say(day));
}

/// <summary>A page that shows something: what that is, is its model.</summary>
/// <typeparam name="TModel">The record of all that the page shows.</typeparam>
public abstract class Page<TModel> : Page
{
    [Parameter]
    public TModel Model { get; set; } = default!;
}
