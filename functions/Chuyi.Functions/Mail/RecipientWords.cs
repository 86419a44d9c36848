using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Mail;

/// <summary>Whom a letter is for, in words.</summary>
public static class RecipientWords
{
    /// <param name="role">What their account may do; null where that is not known, and of who has none.</param>
    public static Sentence Of(RecipientKind kind, Role? role) =>
        kind.IsPool ? new("评审专家", "Expert")
        : kind == RecipientKind.Departments ? new("会签部门", "Department")
        : kind == RecipientKind.Units ? new("推荐单位", "Recommender")
        : kind == RecipientKind.Members ? new("成员单位", "Member unit")
        : kind == RecipientKind.Objectors ? new("异议人", "Objector")
        : RoleWords.Of(role);
}
