namespace Chuyi.Functions.Cases;

/// <summary>The office settled by other means what the service could not do: wrote on paper, called.</summary>
/// <param name="Trouble">Which of the troubles of the case.</param>
/// <param name="Note">How.</param>
public sealed record SettleTrouble(string Trouble, string Note) : Act;
