using System.Text.Json.Serialization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Cases;

/// <summary>What is shown of a case among others. Written only by the workflow of its own case.</summary>
/// <param name="Index">Among which it is found: the round of an application, or <see cref="RoundOpenings.Index"/>.</param>
/// <param name="Case">The case.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "summary")]
[JsonDerivedType(typeof(ApplicationSummary), nameof(ApplicationSummary))]
[JsonDerivedType(typeof(RoundSummary), nameof(RoundSummary))]
public abstract record CaseSummary(string Index, string Case);
