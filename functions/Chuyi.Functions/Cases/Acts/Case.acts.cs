namespace Chuyi.Functions.Cases;

/// <summary>The office settled a trouble by other means.</summary>
public sealed record SettleTrouble(Settlement Settlement) : Act;
