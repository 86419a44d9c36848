using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>What the office should know where it sets a number.</summary>
/// <param name="On">The field of the number, such as <c>quota</c>.</param>
/// <param name="Text">What it should know.</param>
public sealed record PolicyNote(string On, Sentence Text);
