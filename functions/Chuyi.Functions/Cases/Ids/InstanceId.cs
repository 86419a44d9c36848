namespace Chuyi.Functions.Cases;

/// <summary>
/// The ids of instances of workflows. That of a case has the case's own; one that does something for a case beside its workflow has
/// a name of its own, and after it the case. A storage format.
/// </summary>
/// <param name="Case">For which case it runs.</param>
/// <param name="Run">Its own name; empty where it is the workflow of the case.</param>
public readonly record struct InstanceId(CaseId Case, string Run)
{
    private const char Separator = '@';

    /// <summary>Whether it is the workflow of the case.</summary>
    public bool IsOfCase => Run.Length == 0;

    /// <summary>The same in storage and for the engine.</summary>
    public override string ToString() => IsOfCase ? Case : $"{Run}{Separator}{Case}";

    /// <summary>Reads one that the service itself wrote.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static InstanceId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"{Quotation.Of(text)} is not the id of an instance.");

    /// <summary>Reads what may be one.</summary>
    public static bool TryParse(string text, out InstanceId id)
    {
        var (run, name) = text.Split(Separator, 2) is [{ Length: > 0 } before, var after] ? (before, after) : ("", text);
        id = CaseId.TryParse(name, out var @case) ? new(@case, run) : default;
        return id.Run is not null;
    }
}
