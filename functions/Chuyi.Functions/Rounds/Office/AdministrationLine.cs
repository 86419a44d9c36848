using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>A part of what the office administers, with what waits there.</summary>
/// <param name="Kind">Which it is, for who looks for it on the page.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="Waits">What waits there, with how many; empty for nothing.</param>
public sealed record AdministrationLine(string Kind, Sentence Name, string Address, IReadOnlyList<Sentence> Waits)
{
    /// <summary>All parts, by what is asked of the office and what is in trouble.</summary>
    /// <param name="actor">Who reads it: nobody confirms what they proposed themselves.</param>
    public static IReadOnlyList<AdministrationLine> All(AskedWork asked, KnownTroubles troubles, string actor)
    {
        var (letters, others, more) = (troubles.Letters, troubles.Others, troubles.IsAll ? ("", "") : ("以上", " or more"));
        var years = asked.Items.Where(item => item.Kind == WorkKind.EnterSchedule).Select(item => item.Case.Name).Order().ToList();
        return
        [
            new("accounts", new("账号", "Accounts"), "/office/accounts", Proposals()),
            new("units", new("单位名录", "Units"), Units.UnitListPages.Path, []),
            new("experts", new("专家库", "Experts"), ExpertReview.ExpertListPages.Path, []),
            new(
                "calendar",
                new("工作日安排", "Working days"),
                Policy.UnknownYearException.Page,
                Counted(
                    years.Count,
                    $"{string.Join("、", years)} 年的节假日安排待录入",
                    $"The holidays of {string.Join(", ", years)} are to be entered"
                )
            ),
            new(
                "trouble",
                new("异常事项", "Cases in trouble"),
                OfficeWork.TroublePage,
                [
                    .. Counted(others, $"{others} 个{more.Item1}案卷异常", $"{others}{more.Item2} in trouble"),
                    .. Counted(
                        letters,
                        $"{letters} 封{more.Item1}信函未送达",
                        troubles.IsAll && letters == 1 ? "1 letter reached nobody" : $"{letters}{more.Item2} letters reached nobody"
                    ),
                ]
            ),
        ];

        IReadOnlyList<Sentence> Proposals()
        {
            var proposals = asked.Items.Where(item => item.Kind == WorkKind.ConfirmProposal).ToList();
            var own = proposals.Count(item => item.By == actor);
            return
            [
                .. Counted(proposals.Count - own, $"{proposals.Count - own} 项待您确认", $"{proposals.Count - own} for you to confirm"),
                .. Counted(own, $"您提议的 {own} 项待他人确认", $"{own} of yours for somebody else to confirm"),
            ];
        }
    }

    private static IReadOnlyList<Sentence> Counted(int count, string zh, string en) => count > 0 ? [new(zh, en)] : [];
}
