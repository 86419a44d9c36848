namespace Chuyi.Functions.Mail;

/// <summary>Every letter of the closed list, by the process that sends it.</summary>
public static class LetterExamples
{
    public static IReadOnlyList<LetterProcess> ByProcess { get; } =
    [
        new(new("批次", "Rounds"), [.. RoundExamples.Letters]),
        new(new("申报", "Applications"), [.. ApplicationExamples.Letters]),
        new(new("专家评审", "Expert review"), [.. DutyExamples.Letters]),
        new(new("异议", "Objections"), [.. ObjectionExamples.Letters]),
        new(new("推荐", "Recommendations"), [.. RecommendationExamples.Letters]),
        new(new("会签", "Joint sign-off"), [.. SignOffExamples.Letters]),
        new(new("认定", "Designations"), [.. DesignationExamples.Letters]),
        new(new("账号", "Accounts"), [.. AccountExamples.Letters]),
    ];

    public static IEnumerable<LetterExample> All => ByProcess.SelectMany(process => process.Letters);
}
