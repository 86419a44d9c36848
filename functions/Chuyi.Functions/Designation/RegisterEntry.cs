namespace Chuyi.Functions.Designation;

/// <summary>A line of the public register (名录).</summary>
public sealed record RegisterEntry(string Number, string Category, string CategoryZh, string CategoryEn, string UnitName, string Title, string DocumentNumber, DateOnly Day, string Sha256, string Status);
