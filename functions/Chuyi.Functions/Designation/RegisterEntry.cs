using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

/// <summary>A line of the public register (名录).</summary>
public sealed record RegisterEntry(
    string Number,
    string Category,
    Sentence CategoryName,
    string UnitName,
    string Title,
    string DocumentNumber,
    DateOnly Day,
    string Sha256,
    string Status
);
