using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>A text of a call that can be corrected.</summary>
/// <param name="Code">By which an act knows it.</param>
/// <param name="Called">What it is called.</param>
/// <param name="Text">As it stands; null where nothing stands there.</param>
public sealed record RoundWording(string Code, Sentence Called, Sentence? Text);
