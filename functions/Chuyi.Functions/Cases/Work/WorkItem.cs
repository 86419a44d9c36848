using System.Globalization;
using System.Text.Json.Serialization;

namespace Chuyi.Functions.Cases;

/// <summary>
/// Something that is asked of somebody, until it is done. It follows from where its case stands: the facts that bring the
/// case there open it, and those that bring it on close it.
/// </summary>
public sealed record WorkItem
{
    /// <summary>Whoever works for the office.</summary>
    public const string Office = "office";

    /// <summary>Whoever keeps the accounts of the staff.</summary>
    public const string Administrators = "administrators";

    /// <summary>What the keys begin with of those of which there may be many: the last of their holder's.</summary>
    public const string FirstOfMany = "1|";

    /// <summary>Of whom it is asked: <see cref="Office"/>, <see cref="Administrators"/>, or the id of a unit.</summary>
    public required string Holder { get; init; }

    public required WorkKind Kind { get; init; }

    public required CaseId Case { get; init; }

    /// <summary>What people call the case.</summary>
    public required Sentence Name { get; init; }

    /// <summary>The last day for it, or null where there is none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who asked for it and so cannot do it, or null.</summary>
    public string? By { get; init; }

    /// <summary>What is asked of the office.</summary>
    public static WorkItem OfOffice(WorkKind kind, CaseId @case, Sentence name, DateOnly? due = null, string? by = null) =>
        new()
        {
            Holder = Office,
            Kind = kind,
            Case = @case,
            Name = name,
            Due = due,
            By = by,
        };

    /// <summary>What is asked of administrators.</summary>
    public static WorkItem OfAdministrators(WorkKind kind, CaseId @case, Sentence name, string by) =>
        new()
        {
            Holder = Administrators,
            Kind = kind,
            Case = @case,
            Name = name,
            By = by,
        };

    /// <summary>What a case asks while its state is this.</summary>
    public static IReadOnlyList<WorkItem> Of<TState>(TState state, CaseId @case) => state is IWorked worked ? worked.Work(@case) : [];

    /// <summary>
    /// Its key among those of its holder: the first to be due stands first, and what has no day last. Before all of them
    /// stands what there is little of, so that who reads some has read that.
    /// </summary>
    [JsonIgnore]
    public string Key =>
        $"{(IsOneOfMany ? FirstOfMany : "0|")}{Due?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "99999999"}|{Kind}|{Case}";

    /// <summary>Whether there may be as many of its kind as there are applications.</summary>
    [JsonIgnore]
    public bool IsOneOfMany => Kind == WorkKind.Check;
}
