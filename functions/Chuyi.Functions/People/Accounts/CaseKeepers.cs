using Chuyi.Functions.Cases;
using Chuyi.History.Events;

namespace Chuyi.Functions.People;

/// <summary>
/// Who attends to a case: sees its letters, has one sent again, settles what went wrong with it. What lets the staff in is for
/// administrators alone, and rounds are not theirs.
/// </summary>
public static class CaseKeepers
{
    /// <summary>Why somebody does not, or null. Auditors read all of it, and do nothing.</summary>
    /// <param name="past">The events of the case.</param>
    public static Refusal? WhyNotAttended(CaseId @case, IEnumerable<EventRecord> past, Role? by) =>
        by == Role.Auditor
            ? null
            : @case.Kind switch
            {
                CaseKind.Account => AccountRules.WhyNotKept(EventStore.Fold<AccountState>(past).Role, by),
                CaseKind.Contact => by == Role.Administrator ? null : AccountRules.ByAdministrators,
                CaseKind.Calendar => null,
                _ => by == Role.Administrator ? NotOfRounds : null,
            };

    /// <summary>Whether somebody attends to cases of its kind, or to some of them.</summary>
    public static bool MayAttend(CaseId @case, Role? by) =>
        by != Role.Administrator || @case.Kind is CaseKind.Account or CaseKind.Contact or CaseKind.Calendar;

    private static Refusal NotOfRounds { get; } =
        new(
            "not-of-rounds",
            "批次及申报事项由经办人员办理，管理员不查看。",
            "Rounds and applications are for the office; administrators do not see them.",
            403
        );
}
