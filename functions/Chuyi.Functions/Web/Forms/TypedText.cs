using Chuyi.History;

namespace Chuyi.Functions.Web;

/// <summary>A text that a person wrote in a form.</summary>
/// <param name="Label">What the field is called.</param>
public sealed record TypedText(Sentence Label, string Text);
