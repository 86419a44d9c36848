using Chuyi.Functions.Applications;
using Chuyi.Functions.Mail;
using Chuyi.Functions.PublicNotice;
using Xunit;

namespace Chuyi.Rehearsals.Mail;

/// <summary>Mail that is out for days takes no right from anybody: what runs from a letter runs from the day it went out.</summary>
public sealed class LateLetterTests(AzuriteFixture azurite) : IAsyncDisposable
{
    private readonly MailServer server = new();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Who_gets_the_link_late_keeps_the_whole_time_to_confirm()
    {
        await using var service = await Start();
        var call = new Call(service);
        await service.Know(Recipient.Account("P.officer"), "经办人", "officer@example.org");
        server.IsAway = true;
        var objection = await call.Object("one", "A.甲校");
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(4));
        server.IsAway = false;
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(4).AddHours(2));

        Assert.Equal(ObjectionStage.Lodged, (await service.State<ObjectionState>(objection)).Stage);
        Assert.Contains("ContactTimeExtended: 确认信因邮件延误迟发", await service.Transcript(objection), StringComparison.Ordinal);
        await service.Do(objection, "objector", new VerifyContact());
        Assert.Equal(ObjectionStage.Verified, (await service.State<ObjectionState>(objection)).Stage);
    }

    [Fact]
    public async Task Who_hears_late_of_defects_keeps_the_whole_time_to_cure_them()
    {
        await using var service = await Start();
        var call = new Call(service);
        await call.Submit("甲校");
        server.IsAway = true;
        await service.Do(
            "A.甲校",
            "office P.officer",
            new RequestSupplement(new() { Defects = ["缺少公章"], Due = new DateOnly(2026, 3, 9) })
        );
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(8));
        server.IsAway = false;
        await service.Clock.AdvanceToAsync(Service.Start.AddDays(8).AddHours(2));

        var state = await service.State<ApplicationState>("A.甲校");
        Assert.Equal((ApplicationStage.Supplement, new DateOnly(2026, 3, 23)), (state.Stage, state.Supplement!.Due));
        Assert.Contains("SupplementExtended: 补正通知因邮件延误迟发", await service.Transcript("A.甲校"), StringComparison.Ordinal);
    }

    private Task<Service> Start() => Service.StartAsync(azurite.NewAccount(), server.Settings);
}
