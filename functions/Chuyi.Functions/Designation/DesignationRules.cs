using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

/// <summary>How a designation comes to be.</summary>
public static class DesignationRules
{
    public static Decision Decide(DesignationState state, ReceivedAct received) => received.Act is not IssueDesignation i ? Decision.NotHere
        : state.Made is not null ? Decision.NotNow("该编号已经颁发。", "This number has been given already.")
        : new DesignationMade(i.Number, i.Round, i.Category, i.CategoryZh, i.CategoryEn,
            i.Application, i.UnitName, i.Title, i.Account, i.DocumentNumber, i.Day, i.Programme);
}
