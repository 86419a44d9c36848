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
            03-30 09:00:00 DepartmentReturned: 一个部门退回名单：请说明乙校的排名依据
            03-30 09:00:00 LetterSent: 发出信函“优秀中职学校申报：轮到经办部门”。
            03-30 09:00:00 ListConfirmed: 拟认定名单经调整后确认，理由：甲校主动放弃优先次序，经领导小组审议调整
            03-30 09:00:00 NoticeScheduled: 第 2 号公示定于2026年3月31日至2026年4月7日。
            """,
            Call.Plain(await service.Transcript(Call.Id)),
            StringComparison.Ordinal
        );
        Assert.Equal(RoundStage.Signed, (await call.Round()).Stage);
        Assert.Equal("1 乙校 85 Proposed\n2 甲校 95 Reserve\n3 丙校 75 NotProposed", await call.Standings());
    }
}
