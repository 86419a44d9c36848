using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Designation;

/// <summary>What is granted to whom, and by which document (认定).</summary>
public sealed record GrantedDesignation
{
    public required string Number { get; init; }

    public required CaseId Round { get; init; }

    /// <summary>The category's code.</summary>
    public required string Category { get; init; }

    /// <summary>The category as it was named when the round opened.</summary>
    public required Sentence CategoryName { get; init; }

    public required string Application { get; init; }

    public required string UnitName { get; init; }

    public required string Title { get; init; }

    /// <summary>The account that gets the certificate.</summary>
    public required string Account { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>The legal day of the designation.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The programme as it was named when the round opened.</summary>
    public required Programme Programme { get; init; }

    /// <summary>The departments that signed the list, the lead first: who issues this designation.</summary>
    public IReadOnlyList<Signatory> SignedBy { get; init; } = [];
}
