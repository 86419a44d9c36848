namespace Chuyi.Functions.Storage;

/// <summary>The e-mail address of the first office account, or null.</summary>
public sealed record FirstAdministrator(string? Email);
