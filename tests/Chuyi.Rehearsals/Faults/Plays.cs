using Chuyi.Functions.Applications;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;

namespace Chuyi.Rehearsals.Faults;

/// <summary>What is played and disturbed.</summary>
public static class Plays
{
    private const string Application = "A.甲校";

    /// <summary>One application from its submission to its certificate.</summary>
    public static async Task OneApplication(Service service, Call call)
    {
        await call.Submit("甲校");
        await service.Do(Application, "office P.officer", new RequestSupplement(["申报书缺少单位公章"], new DateOnly(2026, 3, 11)));
        await service.Until(3, 6);
        await service.Do(
            Application,
            "applicant P.甲校",
            new Supplement(
                [
                    Call.Document("form") with
                    {
                        Id = "sealed",
                        Sha256 = new string('f', 64),
                    },
                    .. DossierPart.Default.Skip(1).Select(r => Call.Document(r.Kind)),
                ],
                new DateOnly(2026, 3, 13)
            )
        );
        await service.Until(3, 14);
        await service.Do(Application, "office P.officer", new PassCheck());
        await service.Do(
            Application,
            Call.Id,
            new Place(
                new Placement
                {
                    Rank = 1,
                    Score = 95,
                    Standing = Standing.Proposed,
                    NoticeFirst = new DateOnly(2026, 3, 23),
                    NoticeLast = new DateOnly(2026, 3, 27),
                }
            )
        );
        await service.Do(
            Application,
            Call.Id,
            new Designate(
                "CY-2026-secondary-school-1-001",
                new("优秀中职学校", "Secondary school"),
                "湘教通〔2026〕88号",
                new DateOnly(2026, 4, 3),
                Catalogue.Official.Programme
            )
        );
        await service.Until(3, 15);
    }

    /// <summary>A round from the call to the announcement.</summary>
    public static async Task WholeRound(Service service, Call call)
    {
        await call.Closed("甲校", "乙校");
        await call.Draw();
        await call.Review();
        await call.Confirm();
        await service.Until(3, 24);
        var objection = await call.Object("one", Application);
        await service.Do(objection, "objector", new VerifyContact());
        await service.Do(objection, "office P.officer", new DecideObjection(true, "经核查，就业数据不实。"));
        await service.Until(4, 2);
        await call.Sign();
        await call.Announce();
        await service.Until(4, 3);
    }
}
