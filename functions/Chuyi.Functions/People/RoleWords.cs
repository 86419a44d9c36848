using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>The words for roles.</summary>
public static class RoleWords
{
    public static Sentence Of(Role role) =>
        role switch
        {
            Role.Office => new("经办", "Office"),
            Role.Auditor => new("审计", "Auditor"),
            Role.Administrator => new("管理员", "Administrator"),
            _ => new("申报单位", "Applicant"),
        };

    /// <summary>The same of who has an account, whatever it is for.</summary>
    public static Sentence Of(Role? role) => role is { } known ? Of(known) : new("账号持有人", "Account holder");

    /// <summary>What somebody is who came by the link of a case.</summary>
    public static Sentence OfHolder(CaseId? @case) =>
        @case?.Kind switch
        {
            CaseKind.Duty => new("评审专家", "Expert"),
            CaseKind.Recommendation => new("推荐单位", "Recommender"),
            CaseKind.SignOff => new("会签部门", "Department"),
            CaseKind.Application => new("成员单位", "Member unit"),
            _ => new("异议人", "Objector"),
        };
}
