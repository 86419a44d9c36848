using Chuyi.Functions.Cases;
using Chuyi.History.Events;

namespace Chuyi.Functions.History;

/// <summary>
/// By what whoever acted is told from all others: by what histories call them, but an expert by the duty, for a code is somebody
/// else in every round.
/// </summary>
public static class ActorKey
{
    private const string Expert = "expert ";

    public static string Of(EventRecord one) => Of(one.Actor, one.Case);

    public static string Of(DocumentLook look) => look.Duty ?? look.Actor;

    /// <summary>The key of somebody in front of a case: an expert is in front of the duty.</summary>
    public static string Of(string actor, string? @case) =>
        actor.StartsWith(Expert, StringComparison.Ordinal) && CaseId.TryParse(@case, CaseKind.Duty, out var duty) ? duty : actor;

    /// <summary>Whether it is an expert's, and of which duty.</summary>
    public static bool IsExpert(string key, out CaseId duty) => CaseId.TryParse(key, CaseKind.Duty, out duty);

    /// <summary>What histories call them.</summary>
    public static string ActorOf(string key) => IsExpert(key, out var duty) ? Expert + duty.Expert : key;
}
