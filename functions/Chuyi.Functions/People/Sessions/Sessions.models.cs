namespace Chuyi.Functions.People;

/// <param name="Own">The mark of the session in which the page is read.</param>
public sealed record SessionsModel(IReadOnlyList<OpenSession> Sessions, string Own)
{
    /// <summary>Whether the reader is signed in elsewhere too.</summary>
    public bool HasOthers => Sessions.Any(open => open.Mark != Own);
}
