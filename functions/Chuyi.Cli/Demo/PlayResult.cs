using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chuyi.Cli.Demo;

/// <summary>A play as it ended.</summary>
/// <param name="Broken">Why the story could not be told to its end, or null.</param>
public sealed record PlayResult(PlayReport Report, IReadOnlyList<Expectation> Expectations, IReadOnlyList<Outcome> Outcomes, string? Broken)
{
    public bool AllHeld => Broken is null && Expectations.All(e => e.Held);
}
