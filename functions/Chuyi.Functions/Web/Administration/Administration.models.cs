using Chuyi.Functions.People;

namespace Chuyi.Functions.Web;

/// <summary>What whoever administers the service sees of it.</summary>
public sealed record AdministrationModel
{
    /// <summary>What is asked of the reader.</summary>
    public required IReadOnlyList<WorkSection> Work { get; init; }

    /// <summary>How many of the reader's own proposals wait for somebody else.</summary>
    public required int Own { get; init; }

    public required IReadOnlyList<HealthLine> Health { get; init; }

    public required IReadOnlyList<Setting> Settings { get; init; }

    /// <summary>How many accounts there are of each role.</summary>
    public required IReadOnlyList<RoleCount> Accounts { get; init; }

    /// <summary>How many departments have a contact.</summary>
    public required int Contacts { get; init; }

    /// <summary>How many departments there are.</summary>
    public required int Departments { get; init; }

    /// <summary>The last year of which the holidays are known without a gap.</summary>
    public required int CalendarUntil { get; init; }

    /// <summary>Whether a deadline of today's may need a year that is not known.</summary>
    public required bool IsCalendarShort { get; init; }

    /// <summary>Which build it is.</summary>
    public required string Version { get; init; }

    /// <summary>Since when this process runs.</summary>
    public required DateTimeOffset Started { get; init; }
}
