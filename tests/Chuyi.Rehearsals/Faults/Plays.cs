using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Faults;

/// <summary>What is played and disturbed.</summary>
public static partial class Plays
{
    private const string Application = "A.甲校";

    /// <summary>One application from its submission to its certificate.</summary>
    public static async Task OneApplication(Service service, Call call)
    {
        await call.Submit("甲校");
        await service.Do(
            Application,
            "office P.officer",
            new RequestSupplement(new() { Defects = ["申报书缺少单位公章"], Due = new DateOnly(2026, 3, 11) })
        );
        await service.Until(3, 6);
        await service.Do(
            Application,
            "applicant P.甲校",
            new Supplement(
                new()
                {
                    Documents =
                    [
                        Call.Document("form") with
                        {
                            Id = "sealed",
                            Sha256 = new string('f', 64),
                        },
                        .. DossierPart.Default.Skip(1).Select(r => Call.Document(r.Kind)),
                    ],
                    CheckBy = new DateOnly(2026, 3, 13),
                }
            )
        );
        await Outcome(service, Application);
    }

    /// <summary>One application from its draft to its certificate; its unit does over HTTP what the pages do.</summary>
    public static async Task OneApplicationFromItsDraft(Service service, Call call)
    {
        await call.Open();
        var applicant = new Applicant(service, "U.甲校");
        var (id, form, better) = (applicant.Application, Applicant.Pdf("an application form"), Applicant.Pdf("with its seal"));
        await applicant.SignIn();
        await applicant.Begin();
        await applicant.Upload(form);
        await applicant.Submit();
        await service.Ask(() => service.Clock.SettleAsync());
        await service.Do(
            id,
            "office P.officer",
            new RequestSupplement(new() { Defects = ["申报书缺少单位公章"], Due = new DateOnly(2026, 3, 11) })
        );
        await service.Until(3, 6);
        await applicant.SignIn();
        await applicant.Upload(better);
        await applicant.Remove(form);
        await applicant.Supplement();
        await service.Ask(() => service.Clock.SettleAsync());
        await Outcome(service, id);
        await service.Ask(() => Dossiers.AreWholeAsync(service, applicant, form, better));
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
        await service.Do(objection, "office P.officer", new DecideObjection(new() { Upheld = true, Reason = "经核查，就业数据不实。" }));
        await service.Until(4, 2);
        await call.Sign();
        await call.Announce();
        await service.Until(4, 3);
    }

    /// <summary>A list that changes at every stage: by withdrawals before the notice and on it, by a department that returns it.</summary>
    public static async Task ChangedLists(Service service, Call call)
    {
        await call.Confirmed();
        await service.Do(Application, "applicant P.甲校", new Withdraw("学校合并", (await call.Round()).NoticeFrom));
        await service.Until(3, 24);
        await service.Do(Call.Id, "A.乙校", new NoteWithdrawal("A.乙校"));
        await service.Until(4, 2);
        await service.Do(CaseId.SignOff(Call.Id, "finance", 1), "department finance", new ReturnList("请说明丙校的排名依据"));
        await call.Confirm();
        await service.Until(4, 3);
        await call.Sign(list: 2);
        await call.Announce();
        await service.Until(4, 4);
    }

    /// <summary>A round that ends without a designation while experts review: one applicant is refused, the others withdraw.</summary>
    public static async Task EndedRound(Service service, Call call)
    {
        await call.Open();
        await call.Submit("丙校");
        await service.Do("A.丙校", "office P.officer", new RefuseForm("申报类别不符"));
        await call.Close("甲校", "乙校");
        await call.Draw();
        await service.Do(Call.Duty((await call.Round()).Panel[0]), "expert", new AcceptInvitation());
        await service.Do(Application, "applicant P.甲校", new Withdraw("学校合并"));
        await service.Do("A.乙校", "applicant P.乙校", new Withdraw(null));
        await call.End("申报全部撤回");
        await service.Until(3, 22);
        Assert.Equal((RoundStage.Ended, true), ((await call.Round()).Stage, (await call.Round()).IsConcluded));
    }

    private static async Task Outcome(Service service, string application)
    {
        await service.Until(3, 14);
        await service.Do(application, "office P.officer", new PassCheck());
        await service.Do(
            application,
            Call.Id,
            new Place(
                new Placement
                {
                    Rank = 1,
                    Score = 95,
                    Standing = Standing.Proposed,
                    Notice = new(new DateOnly(2026, 3, 23), new DateOnly(2026, 3, 27)),
                }
            )
        );
        await service.Do(
            application,
            Call.Id,
            new Designate(
                new()
                {
                    Number = "CY-2026-secondary-school-1-001",
                    Written = "楚怡中职〔2026〕001号",
                    CategoryName = new("优秀中职学校", "Secondary school"),
                    DocumentNumber = "湘教通〔2026〕88号",
                    Day = new DateOnly(2026, 4, 3),
                    Programme = Catalogue.Official.Programme,
                    SignedBy = [],
                }
            )
        );
        await service.Until(3, 15);
    }
}
