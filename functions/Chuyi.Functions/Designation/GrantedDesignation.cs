using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

/// <summary>What is granted to whom (认定): what the round decided, and the application of which it did.</summary>
public sealed record GrantedDesignation : DesignationDecision, IDesignated
{
    [JsonConstructor]
    public GrantedDesignation() { }

    [SetsRequiredMembers]
    public GrantedDesignation(DesignationDecision decision, SubmittedApplication application)
        : base(decision)
    {
        Round = application.Round;
        Category = application.Category;
        Application = application.Application;
        Unit = application.Unit;
        UnitName = application.UnitName;
        Title = application.Title;
        Account = application.Account;
        PersonMark = application.PersonMark;
        NewName = application.NewName;
    }

    public required CaseId Round { get; init; }

    /// <summary>The category's code.</summary>
    public required string Category { get; init; }

    public required CaseId Application { get; init; }

    /// <summary>The id of the unit; null in what was decided before units were on file.</summary>
    public string? Unit { get; init; }

    /// <summary>The name under which it applied.</summary>
    public required string UnitName { get; init; }

    /// <summary>What is designated; null for the unit itself.</summary>
    public Designee? Designee { get; init; }

    /// <summary>The name that the unit has with the title, where the category gives one; else null.</summary>
    public string? NewName { get; init; }

    /// <summary>The programme groups that the school's dossier carries; null where it carries none.</summary>
    public IReadOnlyList<GroupAnnex>? Groups { get; init; }

    /// <summary>A print of the person who is designated, the same in every round; null where that is no person.</summary>
    public string? PersonMark { get; init; }

    public required string Title { get; init; }

    /// <summary>The account that gets the certificate.</summary>
    public required string Account { get; init; }
}
