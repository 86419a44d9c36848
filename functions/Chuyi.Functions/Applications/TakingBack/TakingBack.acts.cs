using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>The applicant takes back what it has just submitted, to change it and submit it anew.</summary>
/// <param name="Deadline">The deadline of the round, as it stands.</param>
public sealed record TakeBack(DateTimeOffset Deadline) : Act;
