namespace Chuyi.LocalHost.Engine;

/// <content>Runs through history again.</content>
internal sealed partial class Run
{
    /// <summary>Gives the code what it had in each step; says where it asked for something else, or null.</summary>
    public string? Replay(IEnumerable<Step> history)
    {
        foreach (var step in history)
        {
            var (asked, expected) = (Shapes(Step(step.Time, [.. step.In], replaying: true, out _)), Shapes(step.Out));
            for (var i = 0; i < Math.Max(asked.Count, expected.Count); i++)
            {
                var (code, recorded) = (asked.ElementAtOrDefault(i) ?? "nothing", expected.ElementAtOrDefault(i) ?? "nothing");
                if (code != recorded) return $"In step {step.Number}, action {i + 1}, history has {recorded} but the code asked for {code}.";
            }
        }
        return null;
    }

    /// <summary>What replay must repeat. A status or a cancellation changes nothing that history answers.</summary>
    private static List<string> Shapes(List<Effect> effects) =>
        [.. effects.Where(effect => effect.Kind is not (EffectKind.Status or EffectKind.Cancel)).Select(effect => effect.Shape)];
}
