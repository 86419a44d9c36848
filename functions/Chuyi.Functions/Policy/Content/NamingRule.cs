using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>What whoever gets the title is called afterwards.</summary>
/// <param name="Pattern">With <c>{place}</c> for county, city or district.</param>
/// <param name="Mark">Where it comes from.</param>
public sealed record NamingRule(Sentence Pattern, Mark Mark);
