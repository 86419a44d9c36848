using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>A round that can reach into a year whose working days are not known.</summary>
/// <param name="Year">That year.</param>
/// <param name="Call">The round.</param>
/// <param name="Fields">The form that opens it.</param>
public sealed record UnknownYearModel(int Year, RoundCall Call, IFormCollection Fields);
