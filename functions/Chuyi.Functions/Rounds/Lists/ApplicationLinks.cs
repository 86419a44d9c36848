namespace Chuyi.Functions.Rounds;

/// <summary>Addresses of a round's list and of an application that is opened from it.</summary>
public static class ApplicationLinks
{
    /// <summary>The part of an address that says from which list an application was opened.</summary>
    public const string From = "from";

    public static string List(string round) => $"/office/rounds/{round}/applications";

    /// <summary>An application, from which one goes on to its neighbours in the list.</summary>
    public static string Application(string application, ApplicationQuery query) =>
        query.ToString() is { Length: > 0 } asked
            ? $"/applications/{application}?{From}={Uri.EscapeDataString(asked)}"
            : $"/applications/{application}?{From}";
}
