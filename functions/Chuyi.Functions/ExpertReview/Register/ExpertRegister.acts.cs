using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The office draws an expert no more.</summary>
public sealed record RetireExpert(ExpertRetirement Retirement) : Act;

/// <summary>The office draws them again.</summary>
/// <param name="Expert">The id under which they retired.</param>
public sealed record BringBackExpert(string Expert, string Reason) : Act;

/// <summary>The office says that two records are of one person.</summary>
public sealed record MergeExperts(ExpertMerger Merger) : Act;
