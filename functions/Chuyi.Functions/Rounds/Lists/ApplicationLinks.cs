using Microsoft.AspNetCore.WebUtilities;

namespace Chuyi.Functions.Rounds;

/// <summary>Addresses of a round's list and of an application that is opened from it.</summary>
public static class ApplicationLinks
{
    /// <summary>The part of an address that says from which list an application was opened.</summary>
    public const string From = "from";

    public static string List(string round) => $"/office/rounds/{round}/applications";

    /// <summary>Those of a round that are to be checked for form, the first to be due first.</summary>
    public static string ToCheck(string round) => List(round) + ToBeChecked;

    /// <summary>An application, from which one goes on to its neighbours in the list.</summary>
    public static string Application(string application, ApplicationQuery query) =>
        query.ToString() is { Length: > 0 } asked
            ? $"/applications/{application}?{From}={Uri.EscapeDataString(asked)}"
            : $"/applications/{application}?{From}";

    /// <summary>An application after something was done to it: where its page was opened from a list, still from that.</summary>
    /// <param name="page">The address of that page, or null.</param>
    public static string Back(string application, string? page) =>
        QueryHelpers.ParseQuery(page?.Split('?', 2).ElementAtOrDefault(1)).TryGetValue(From, out var list)
            ? Application(application, ApplicationQuery.Of(list.ToString()))
            : $"/applications/{application}";

    /// <summary>The end of the address of an application that is to be checked: it was opened from the list of these.</summary>
    public static string FromToBeChecked { get; } = $"?{From}={Uri.EscapeDataString(ToBeChecked.ToString())}";

    private static ApplicationQuery ToBeChecked => ApplicationQuery.Of("stage=checking&sort=due");
}
