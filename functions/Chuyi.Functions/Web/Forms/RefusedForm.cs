using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>A form that was sent and not taken, as its page shows it again; or one that waited for a sign-in, without a fault.</summary>
/// <param name="Action">The address that it was sent to: by it the form is found on its page.</param>
/// <param name="Fields">What was typed.</param>
/// <param name="Faults">Why it was not taken; none where it has not been held against the rules yet.</param>
public sealed record RefusedForm(string Action, IFormCollection Fields, IReadOnlyList<Refusal> Faults)
{
    private static readonly object Key = new();
    private readonly OrderedDictionary<Refusal, string> places = [];

    /// <summary>Whether the page shows the form; its case may have moved on meanwhile.</summary>
    public bool IsShown { get; private set; }

    /// <summary>The id of the form on the page; null also where several are sent to that address.</summary>
    public string? ShownAs { get; private set; }

    /// <summary>Whether it has not been held against the rules yet: it waited for a sign-in, or was sent only to be looked at.</summary>
    public bool IsUntried => Faults.All(f => f.Code == Refusal.NotSent);

    /// <summary>The form that this request was, if it was refused.</summary>
    public static RefusedForm? Of(HttpRequest request) => request.HttpContext.Items[Key] as RefusedForm;

    /// <summary>Keeps it for the page that is made next.</summary>
    public static void Put(HttpRequest request, RefusedForm? form) => request.HttpContext.Items[Key] = form;

    /// <summary>What its page showed when somebody began to write: what was not tried since is still held against that.</summary>
    /// <param name="name">The field that carries it.</param>
    /// <param name="now">What stands there now.</param>
    public static string? Seen(HttpRequest request, string name, string? now) =>
        Of(request) is { IsUntried: true } kept && kept.Fields.TryGetValue(name, out var seen) ? seen.ToString() : now;

    /// <summary>Whether a form is the one that was sent.</summary>
    public bool Is(string action) => Uri.UnescapeDataString(action) == Action;

    /// <summary>Is told that the page shows it.</summary>
    public void Shown(string? id) => (ShownAs, IsShown) = (IsShown ? null : id, true);

    /// <summary>What is wrong with a field.</summary>
    /// <param name="names">The names by which rules know it.</param>
    /// <param name="row">Which of several fields of one name it is, or null.</param>
    /// <param name="id">The element that shows it.</param>
    public Refusal? FaultOf(IEnumerable<string> names, int? row, string id)
    {
        var fault = Faults.FirstOrDefault(f =>
            names.Contains(f.Field ?? f.Code, StringComparer.Ordinal) && (f.Row is null || f.Row == row)
        );
        if (fault is not null)
            places.TryAdd(fault, id);
        return fault;
    }

    /// <summary>What is wrong, as the page shows it from top to bottom; first what is wrong with none of its fields.</summary>
    public IEnumerable<Refusal> InOrder => Faults.OrderBy(fault => places.IndexOf(fault));

    /// <summary>The element that shows a fault, or null.</summary>
    public string? PlaceOf(Refusal fault) => places.GetValueOrDefault(fault);

    /// <summary>All that the person wrote or chose, each with what they call it.</summary>
    public static IEnumerable<TypedText> TextsOf(IFormCollection fields) =>
        fields.SelectMany(field => TypedText.Of(field.Key, field.Value.OfType<string>()));
}
