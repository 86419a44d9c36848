using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>A title that the unit, or the person, held at the level of the round on the day of the submission.</summary>
/// <param name="Number">Under which number it stands in the register.</param>
/// <param name="Name">Whom or what it designates; null where that is the unit.</param>
/// <param name="Said">What it is, as it is told to whoever is refused for it.</param>
public sealed record HeldTitle(string Number, string? Name, Sentence Said);
