using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <content>What the register of experts takes, before and after the first.</content>
public sealed partial class StageRehearsals
{
    [Fact]
    public async Task A_register_of_experts_begins_with_who_retires_and_goes_on()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await service.Do(CaseId.Experts, Office, new RetireExpert(new("X.one", "退休")), opens: true);
        await service.Do(CaseId.Experts, Office, new BringBackExpert("X.one", "返聘"));
        await service.Do(CaseId.Experts, Office, new MergeExperts(new("X.other", "X.one", "同一人")));
        await service.Do(CaseId.Experts, Office, new RetireExpert(new("X.one", "再次退休")));

        Assert.Equal(["X.one"], (await service.State<ExpertRegisterState>(CaseId.Experts)).Retired.Keys);
        await NothingIsDeclined(service, CaseId.Experts);
    }

    [Fact]
    public async Task A_register_of_experts_begins_with_a_merger()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await service.Do(CaseId.Experts, Office, new MergeExperts(new("X.other", "X.one", "同一人")), opens: true);

        await NothingIsDeclined(service, CaseId.Experts);
    }
}
