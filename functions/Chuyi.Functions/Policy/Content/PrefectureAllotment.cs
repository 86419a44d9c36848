namespace Chuyi.Functions.Policy;

/// <summary>How many of a title go to a prefecture.</summary>
public sealed record PrefectureAllotment(string Prefecture, int Places);
