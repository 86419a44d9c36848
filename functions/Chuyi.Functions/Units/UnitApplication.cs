using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Units;

/// <summary>An application of a unit.</summary>
/// <param name="RoundTitle">What its round is called.</param>
public sealed record UnitApplication(CaseId Id, string Title, Sentence RoundTitle);
