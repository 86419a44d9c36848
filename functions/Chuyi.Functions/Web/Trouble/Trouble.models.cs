namespace Chuyi.Functions.Web;

/// <summary>The cases in trouble, the oldest first.</summary>
public sealed record TroubleModel(IReadOnlyList<TroubleRow> Rows);
