using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>One step of a line, as of the whole process (申报 → 形式审查 → 评审 → 公示 → 会签 → 认定).</summary>
/// <param name="Name">What it is called.</param>
/// <param name="State">Where it stands.</param>
/// <param name="When">Its day or days, or what came of it; null where nothing is known yet.</param>
public sealed record ProcessStep(Sentence Name, StepState State, Sentence? When = null)
{
    /// <summary>The names of the steps, in order.</summary>
    public static IReadOnlyList<Sentence> Names { get; } =
    [
        new("申报", "Applications"),
        new("形式审查", "Formal check"),
        new("专家评审", "Expert review"),
        new("公示", "Public notice"),
        new("会签", "Joint sign-off"),
        new("认定", "Designation"),
    ];

    /// <summary>The line with one step as the present one; after the last, all are past.</summary>
    /// <param name="now">The number of the step, from 0.</param>
    /// <param name="when">What is said under each; null for nothing.</param>
    public static IReadOnlyList<ProcessStep> Line(int now, params Sentence?[] when) => Of(Names, now, when);

    /// <summary>The same of steps of other names.</summary>
    public static IReadOnlyList<ProcessStep> Of(IReadOnlyList<Sentence> names, int now, params Sentence?[] when) =>
        [
            .. names.Select(
                (name, n) =>
                    new ProcessStep(
                        name,
                        n < now ? StepState.Past
                            : n == now ? StepState.Now
                            : StepState.Ahead,
                        when.ElementAtOrDefault(n)
                    )
            ),
        ];
}
