using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.People;

/// <param name="Own">The mark of the session in which the page is read.</param>
public sealed record SessionsModel(IReadOnlyList<OpenSession> Sessions, string Own)
{
    /// <summary>Whether the reader is signed in elsewhere too.</summary>
    public bool HasOthers => Sessions.Any(open => open.Mark != Own);
}

/// <summary>What an auditor finds of sign-ins and refused attempts.</summary>
public sealed record SignInHistoryModel
{
    /// <summary>What it counts.</summary>
    public static Counted Counted { get; } = new("条", "记录", "record", "records");

    public required HistoryQuery Query { get; init; }

    /// <summary>The first day that is shown where nobody asked for one, and of all people; null where what was asked is shown.</summary>
    public required DateOnly? Since { get; init; }

    public required DoorKind Kind { get; init; }

    /// <summary>What of the question nobody can answer; then nothing is found.</summary>
    public required IReadOnlyList<Refusal> Wrong { get; init; }

    /// <summary>Those that are shown, the latest first.</summary>
    public required IReadOnlyList<DoorLine> Lines { get; init; }

    /// <summary>How many were found.</summary>
    public required int Count { get; init; }

    public required PagePlace Place { get; init; }

    /// <summary>Whether there is more in the period than was looked through.</summary>
    public required bool IsCut { get; init; }

    /// <summary>The address of a page of the same question, or of a file of all that is found.</summary>
    public string Address(int page = 1, string? file = null)
    {
        var asked = new Dictionary<string, string>
        {
            ["kind"] = Kind == DoorKind.All ? "" : Kind.ToString(),
            ["actor"] = Query.Actor,
            ["from"] = HistorySearchModel.Date(Since ?? Query.From) ?? "",
            ["to"] = HistorySearchModel.Date(Query.To) ?? "",
            ["page"] = page == 1 ? "" : $"{page}",
        };
        var query = string.Join(
            '&',
            asked.Where(one => one.Value.Length > 0).Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value)}")
        );
        return "/history/sign-ins" + (file is null ? "" : "/" + file) + (query.Length > 0 ? "?" + query : "");
    }

    public required IReadOnlyDictionary<string, ActorName> Actors { get; init; }
}
