using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Designation;

/// <summary>A line of the public register (名录).</summary>
/// <param name="SignedBy">The departments that signed the list, the lead first.</param>
public sealed record RegisterEntry(
    string Number,
    string Category,
    Sentence CategoryName,
    string UnitName,
    string Title,
    string DocumentNumber,
    DateOnly Day,
    string Sha256,
    IReadOnlyList<Signatory>? SignedBy
);
