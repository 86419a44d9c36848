using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Designation;

/// <summary>How a designation comes to be.</summary>
public static class DesignationRules
{
    public static Decision Decide(DesignationState state, Posted posted) => posted.Act is not IssueDesignation i ? Decision.NotHere
        : state.Made is not null ? Decision.NotNow("该编号已经颁发。", "This number has been given already.")
        : Make(i);

    private static DesignationMade Make(IssueDesignation i)
    {
        var category = Catalogue.Official.Category(i.Category);
        return new(i.Number, i.Round, i.Category, category.Zh, category.En, i.Application, i.UnitName, i.Title, i.Account, i.DocumentNumber, i.Day);
    }
}
