namespace Chuyi.Functions.Rounds;

/// <summary>That the deadline of a call was put off: everybody may read it.</summary>
/// <param name="From">The deadline of before.</param>
/// <param name="To">The deadline since.</param>
/// <param name="On">The day on which it was put off.</param>
public sealed record Extension(DateTimeOffset From, DateTimeOffset To, string Reason, DateOnly On);
