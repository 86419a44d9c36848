using Chuyi.Functions.People;

namespace Chuyi.Functions.Web;

/// <summary>Who asks, as far as the middleware could tell.</summary>
/// <param name="Session">The account's session, or null.</param>
/// <param name="Task">The link's session on this path, or null.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
public sealed record Caller(Session? Session, Session? Task, string Language)
{
    /// <summary>Whether pages are set in large type (适老化).</summary>
    public bool LargeText { get; init; }

    /// <summary>What was just received from them, for the page they were led to; else null.</summary>
    public Sentence? Received { get; init; }

    public Role? Role => Session?.Role;

    public bool Is(Audience audience) =>
        audience.HasFlag(Audience.Public)
        || (audience.HasFlag(Audience.Applicant) && Role == People.Role.Applicant)
        || (audience.HasFlag(Audience.Office) && Role == People.Role.Office)
        || (audience.HasFlag(Audience.Auditor) && Role == People.Role.Auditor)
        || (audience.HasFlag(Audience.Administrator) && Role == People.Role.Administrator);

    /// <summary>How histories name who acts here.</summary>
    public string Actor => Task?.Actor ?? Session?.Actor ?? "public";

    /// <summary>By what they are told from all others who acted.</summary>
    public string ActorKey => History.ActorKey.Of(Actor, Task?.Case);

    public string Say(string zh, string en) => Language == "en" ? en : zh;
}
