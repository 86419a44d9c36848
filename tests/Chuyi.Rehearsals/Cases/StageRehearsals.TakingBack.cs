using Chuyi.Functions.Applications;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <content>What was just submitted is taken back.</content>
public sealed partial class StageRehearsals
{
    [Fact]
    public async Task A_submission_is_taken_back_and_submitted_anew()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await call.HandIn("甲校");
        await service.Do("A.甲校", "applicant P.甲校", new TakeBack(Call.Deadline));
        await service.Do("A.甲校", "applicant P.甲校", call.Submission("甲校"));
        await service.Do("A.甲校", Office, new PassCheck());

        Assert.Equal(ApplicationStage.Accepted, (await service.State<ApplicationState>("A.甲校")).Stage);
        await NothingIsDeclined(service, "A.甲校");
    }
}
