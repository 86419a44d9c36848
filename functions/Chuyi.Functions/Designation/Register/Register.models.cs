namespace Chuyi.Functions.Designation;

public sealed record RegisterEntryModel(RegisterEntry Entry);

/// <param name="Asked">The number that somebody looked for and that is not in the register; empty if nobody did.</param>
public sealed record RegisterModel(RegisterList List, string Asked);
