using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Rehearsals.Applications;

/// <summary>
/// The paths of an application, from its submission to each of its ends. A changed transcript asks: does
/// this break applications that are running?
/// </summary>
public class ApplicationRehearsals(AzuriteFixture azurite)
{
    private const string Id = "A.rehearsal";

    private static readonly IReadOnlyList<SealedDocument> Dossier =
    [
        .. DossierPart.Default.Select(
            (r, i) =>
                new SealedDocument
                {
                    Id = $"{i:x16}",
                    Kind = r.Kind,
                    FileName = r.Name.Zh + ".pdf",
                    ContentType = "application/pdf",
                    Bytes = 1000 + i,
                    Sha256 = new string((char)('a' + i), 64),
                }
        ),
    ];

    private static async Task<Service> Submitted(AzuriteFixture azurite)
    {
        var service = await Service.StartAsync(azurite.NewAccount());
        await service.Know(Recipient.Account("P.school"), "某校", "school@example.org");
        await service.Know(Recipient.Account("P.officer"), "经办人", "officer@example.org");
        await service.Do(
            Id,
            "applicant P.school",
            new Submit(
                new SubmittedApplication
                {
                    Application = CaseId.Parse(Id),
                    Round = Call.Id,
                    Category = "secondary-school",
                    RoundTitle = Call.Title,
                    Unit = "U.1",
                    UnitName = "某校",
                    Account = "P.school",
                    Title = "优秀中职学校建设",
                    Recommender = "长沙市教育局",
                    Documents = Dossier,
                    CheckBy = new DateOnly(2026, 3, 9),
                    Officer = "P.officer",
                    Numbers = RoundNumbers.Default(1, 1, 3),
                },
                Service.Start.AddDays(20)
            ),
            opens: true
        );
        return service;
    }

    [Fact]
    public async Task Accepted_at_once()
    {
        await using var service = await Submitted(azurite);

        await service.Do(Id, "office P.officer", new PassCheck());

        Assert.Equal(
            """
            03-02 09:00:00 Submitted: 某校提交申报“优秀中职学校建设”，材料 4 份，回执号 REHEARSAL。
            03-02 09:00:00 LetterSent: 发出信函“提交回执 REHEARSAL”。
            03-02 09:00:00 Accepted: 形式审查通过，予以受理。
            03-02 09:00:00 LetterSent: 发出信函“受理通知”。
            """,
            await service.Transcript(Id)
        );
    }

    [Fact]
    public async Task Supplemented_once_and_accepted()
    {
        await using var service = await Submitted(azurite);

        await service.Until(3, 4);
        await service.Do(
            Id,
            "office P.officer",
            new RequestSupplement(new() { Defects = ["申报书缺少单位公章"], Due = new DateOnly(2026, 3, 11) })
        );
        await service.Until(3, 6, 15);
        await service.Do(
            Id,
            "applicant P.school",
            new Supplement(
                new()
                {
                    Documents = [Dossier[0] with { Id = "sealed", Sha256 = new string('f', 64) }, .. Dossier.Skip(1)],
                    CheckBy = new DateOnly(2026, 3, 11),
                }
            )
        );
        await service.Until(3, 10);
        await service.Do(Id, "office P.officer", new PassCheck());

        Assert.Equal(
            """
            03-02 09:00:00 Submitted: 某校提交申报“优秀中职学校建设”，材料 4 份，回执号 REHEARSAL。
            03-02 09:00:00 LetterSent: 发出信函“提交回执 REHEARSAL”。
            03-04 09:00:00 SupplementRequested: 一次性告知需补正的全部内容（1 项），2026年3月11日 24时（北京时间）前补正。
            03-04 09:00:00 LetterSent: 发出信函“补正通知（一次性告知）”。
            03-06 15:00:00 Supplemented: 已补正，材料现为 4 份。
            03-06 15:00:00 DocumentsReplaced: “申报书”部分以《申报书.pdf》（SHA-256 ffffffffffffffff…）替换《申报书.pdf》（SHA-256 aaaaaaaaaaaaaaaa…）。
            03-06 15:00:00 LetterSent: 发出信函“补正材料回执”。
            03-10 09:00:00 Accepted: 形式审查通过，予以受理。
            03-10 09:00:00 LetterSent: 发出信函“受理通知”。
            """,
            await service.Transcript(Id)
        );
    }

    [Fact]
    public async Task Deemed_withdrawn_when_no_supplement_comes()
    {
        await using var service = await Submitted(azurite);

        await service.Do(Id, "office P.officer", new RequestSupplement(new() { Defects = ["缺少佐证"], Due = new DateOnly(2026, 3, 9) }));
        await service.Until(3, 12);

        Assert.EndsWith(
            """
            03-10 00:00:00 DeemedWithdrawn: 逾期未补正，视为撤回。
            03-10 00:00:00 LetterSent: 发出信函“视为撤回通知”。
            """,
            await service.Transcript(Id),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_overdue_check_tells_the_office_and_goes_on()
    {
        await using var service = await Submitted(azurite);

        await service.Until(3, 11);
        await service.Do(Id, "office P.officer", new RefuseForm("不符合申报条件"));

        Assert.EndsWith(
            """
            03-10 00:00:00 FormalCheckOverdue: 形式审查超过期限，已提醒经办部门。
            03-10 00:00:00 LetterSent: 发出信函“形式审查逾期：某校”。
            03-11 09:00:00 FormRefused: 不予受理：不符合申报条件
            03-11 09:00:00 LetterSent: 发出信函“不予受理通知”。
            """,
            await service.Transcript(Id),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Withdrawn_by_its_applicant()
    {
        await using var service = await Submitted(azurite);

        await service.Do(Id, "applicant P.school", new Withdraw(null));
        await service.Do(Id, "office P.officer", new PassCheck());
        await service.Until(3, 2, 9, 5);

        Assert.EndsWith(
            """
            03-02 09:00:00 Withdrawn: 申报单位撤回申报。
            03-02 09:00:00 LetterSent: 发出信函“撤回确认”。
            03-02 09:00:00 ActDeclined: 一项请求未被采纳（通过形式审查）：该申报当前不在形式审查阶段。
            """,
            await service.Transcript(Id),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_same_act_twice_is_one_fact()
    {
        await using var service = await Submitted(azurite);
        var once = new ReceivedAct("the-same", CaseId.Parse(Id), "office P.officer", service.Clock.GetUtcNow(), new PassCheck());
        var (signal, client) = (service.Get<CaseSignal>(), service.Client);

        await Task.WhenAll(signal.Post(client, once), signal.Post(client, once));
        await service.Clock.SettleAsync();
        await signal.Post(client, once);
        await service.Clock.SettleAsync();

        Assert.Single(await service.Events.Events(Id), e => e.Type == nameof(Accepted));
    }

    [Fact]
    public async Task A_repetition_that_comes_after_the_end_is_no_fact_and_waits_no_longer()
    {
        await using var service = await Submitted(azurite);
        var once = new ReceivedAct("the-last", CaseId.Parse(Id), "applicant P.school", service.Clock.GetUtcNow(), new Withdraw(null));
        var (signal, client) = (service.Get<CaseSignal>(), service.Client);

        await signal.Post(client, once);
        await service.Clock.SettleAsync();
        var ended = await service.Transcript(Id);
        await signal.Post(client, once);
        await service.Until(3, 2, 9, 5);

        Assert.Equal(ended, await service.Transcript(Id));
        Assert.Empty(await service.Get<Functions.Cases.Inbox>().Waiting(Id, TestContext.Current.CancellationToken));
    }
}
