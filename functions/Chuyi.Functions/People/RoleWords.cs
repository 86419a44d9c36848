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
            _ => new("申报单位", "Applicant"),
        };
}
