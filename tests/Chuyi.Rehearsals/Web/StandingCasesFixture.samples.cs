using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;

namespace Chuyi.Rehearsals.Web;

/// <content>What is there beside its cases: a draft, a unit, a certificate of before, the id of an upload.</content>
public sealed partial class StandingCasesFixture
{
    private static string Upload { get; } = UploadRules.NewId();

    private static GrantedDesignation Granted { get; } =
        new()
        {
            Number = "CY-2025-secondary-school-1-001",
            CategoryName = Call.Title,
            DocumentNumber = "湘教通〔2025〕88号",
            Day = new DateOnly(2025, 12, 1),
            Programme = Catalogue.Official.Programme,
            SignedBy = [],
            Round = CaseId.Round(2025, "secondary-school", 1),
            Category = "secondary-school",
            Application = CaseId.Parse("A.以前"),
            UnitName = "以前的学校",
            Title = "以前的建设",
            Account = "P.before",
        };

    private static Unit School { get; } =
        new()
        {
            Id = UnitIds.Of("某校"),
            OfficialName = "某校",
            Type = UnitType.SecondaryVocational,
            Prefecture = "长沙市",
        };

    private static Draft Draft { get; } =
        new()
        {
            Id = CaseId.Parse("A.draft"),
            Round = Call.Id,
            Unit = Unit,
            UnitName = "甲校",
            Account = "P.甲校",
            Title = "甲校建设",
            Recommender = "",
            Documents = [],
            StartedAt = Service.Start,
            IsSubmitted = false,
        };
}
