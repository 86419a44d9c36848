using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Xunit;

namespace Chuyi.Rehearsals.SignOff;

/// <summary>What becomes of a list that a department returns.</summary>
public class SignOffRehearsals(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_returned_list_goes_back_to_the_office_and_on_notice_again_when_it_changes()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 30);

        await service.Do(CaseId.SignOff(Call.Id, "finance", 1), "department finance", new ReturnList("请说明乙校的排名依据"));
        await call.Confirm("A.乙校", 1, "甲校主动放弃优先次序，经领导小组审议调整");
        await service.Until(4, 10);
        await call.Sign(list: 2);

        Assert.Contains(
            """
            03-30 09:00:00 DepartmentReturned: 省财政厅退回名单：请说明乙校的排名依据
            03-30 09:00:00 LetterSent: 发出信函“优秀中职学校申报：轮到经办部门”。
            03-30 09:00:00 ListConfirmed: 名单经调整后确认，理由：甲校主动放弃优先次序，经领导小组审议调整
            03-30 09:00:00 NoticeScheduled: 第 2 号公示定于2026年3月31日至2026年4月7日。
            """,
            Call.Plain(await service.Transcript(Call.Id)),
            StringComparison.Ordinal
        );
        Assert.Equal(RoundStage.Signed, (await call.Round()).Stage);
        Assert.Equal("1 乙校 85 Proposed\n2 甲校 95 Reserve\n3 丙校 75 NotProposed", await call.Standings());
    }

    [Fact]
    public async Task The_departments_of_a_returned_list_are_not_reminded_and_their_links_end_whether_they_had_signed_or_not()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 30);
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        var links = new[] { "education", "finance" }
            .Select(d => new Uri(mail.Latest(d + "@example.org", "signature-request").Link).PathAndQuery)
            .ToList();
        using var department = new Visitor(service.Address, TestContext.Current.CancellationToken);
        Assert.All(await Statuses(department, links), status => Assert.Equal(HttpStatusCode.OK, status));

        await service.Do(CaseId.SignOff(Call.Id, "education", 1), "department education", new Sign((await call.Round()).ListHash!));
        Assert.All(await Statuses(department, links), status => Assert.Equal(HttpStatusCode.OK, status));
        await service.Do(CaseId.SignOff(Call.Id, "finance", 1), "department finance", new ReturnList("请说明乙校的排名依据"));
        await service.Until(5, 30);

        Assert.EndsWith(
            """
            03-30 09:00:00 Signed: 已会签名单（哈希 <hash>）。
            03-30 09:00:00 LetterSent: 发出信函“会签回执”。
            03-30 09:00:00 SignatureSuperseded: 名单已退回经办部门，本次会签终止。
            03-30 09:00:00 LetterSent: 发出信函“会签终止：优秀中职学校申报”。
            """,
            Call.Plain(await service.Transcript(CaseId.SignOff(Call.Id, "education", 1))),
            StringComparison.Ordinal
        );
        Assert.All(await Statuses(department, links), status => Assert.Equal(HttpStatusCode.Gone, status));
        Assert.Contains("该名单已退回经办部门重新确认", (await department.Open(links[0])).Text(".refusal"), StringComparison.Ordinal);
        Assert.Contains("贵部门已将该名单退回经办部门", (await department.Open(links[1])).Text(".refusal"), StringComparison.Ordinal);
        Assert.Empty((await department.Open(links[0])).All("form#renew"));
        mail.Collect();
        Assert.Contains(
            "贵部门对该名单的会签随之失效",
            mail.Latest("education@example.org", "signature-superseded").Text,
            StringComparison.Ordinal
        );
        Assert.Empty(mail.All("education@example.org", "signature-reminder"));
        Assert.Empty(mail.All("finance@example.org", "signature-reminder"));
    }

    private static async Task<IReadOnlyList<HttpStatusCode>> Statuses(Visitor visitor, IEnumerable<string> links)
    {
        var found = new List<HttpStatusCode>();
        foreach (var link in links)
            found.Add((await visitor.Open(link)).Status);
        return found;
    }
}
