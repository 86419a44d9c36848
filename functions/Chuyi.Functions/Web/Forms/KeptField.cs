namespace Chuyi.Functions.Web;

/// <summary>One value of a form.</summary>
/// <param name="Name">The name of its field.</param>
public sealed record KeptField(string Name, string Value);
