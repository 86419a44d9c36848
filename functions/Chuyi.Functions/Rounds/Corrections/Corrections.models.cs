using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>What of a call can be corrected.</summary>
public sealed record CorrectionModel
{
    public required RoundCall Call { get; init; }

    public required IReadOnlyList<RoundWording> Wordings { get; init; }

    /// <summary>The one that was chosen, or null.</summary>
    public RoundWording? Chosen { get; init; }

    /// <summary>A correction that waits for a second person, or null.</summary>
    public CorrectionProposed? Waiting { get; init; }

    /// <summary>The same as it would be read; null where none waits, or the call was corrected since it was proposed.</summary>
    public PreviewedCorrection? Preview { get; init; }

    /// <param name="today">The day on which it would be confirmed.</param>
    public static CorrectionModel Of(RoundState state, RoundContent content, string? chosen, DateOnly today)
    {
        var wordings = RoundWordings.Of(content);
        return new()
        {
            Call = state.Opening!,
            Wordings = wordings,
            Chosen = wordings.FirstOrDefault(one => one.Code == chosen),
            Waiting = state.Correction,
            Preview =
                state.Correction is { Terms: var terms } && terms.From == state.Opening!.Content
                    ? PreviewedCorrection.Of(terms, content, today)
                    : null,
        };
    }
}
