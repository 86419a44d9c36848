using System.Text.Json.Serialization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Cases;

// Every kind there is, from every chapter: what is shown of a case.
[JsonDerivedType(typeof(ApplicationSummary), nameof(ApplicationSummary))]
[JsonDerivedType(typeof(RecommendationSummary), nameof(RecommendationSummary))]
[JsonDerivedType(typeof(RoundSummary), nameof(RoundSummary))]
public abstract partial record CaseSummary;
