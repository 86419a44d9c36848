using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <content>Sheets that can be filled in no more: whoever types on is told so, and nothing is kept.</content>
public sealed partial class DeskRehearsals
{
    [Fact]
    public async Task Signing_forgets_what_was_typed_and_nothing_is_kept_for_what_is_not_theirs()
    {
        var item = await Item();
        await Autosave(item, "", "80", "80", "80", "80");
        var foreign = await visitor.Call($"/api/duties/{Duty}/items/A.other/sheet", Typed(item, "", ["80"]));
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        await Sign();
        Assert.Null(await service.Get<SheetDrafts>().Find(Duty, item, default));
        // That nothing is kept is remembered as where nothing ever was.
        Assert.Empty(await StorageRequests.Of(() => service.Get<SheetDrafts>().Find(Duty, item, default)));
    }

    [Fact]
    public async Task A_sheet_that_is_closed_while_somebody_asks_for_it_to_be_open_again_stays_closed()
    {
        var (item, drafts) = (await Item(), service.Get<SheetDrafts>());
        await drafts.Close(Duty, [item]);
        // In the moment after the state was read, by which it could still be scored.
        var options = new TableClientOptions();
        options.AddPolicy(new Afterwards(() => drafts.Close(Duty, [item])), HttpPipelinePosition.PerCall);
        var events = ActivatorUtilities.CreateInstance<EventStore>(service.Services, new Tables(new TableServiceClient(storage, options)));
        var answer = await Autosave(ActivatorUtilities.CreateInstance<SheetPages>(service.Services, events), item, "", "80");

        Assert.True(answer.IsOthers);
        Assert.Null((await drafts.FindRow(Duty, item, default))!.Draft);
        Assert.False((await Autosave(item, "", "80")).IsOthers);
    }

    [Fact]
    public async Task What_a_case_that_broke_off_had_still_to_close_is_closed_when_it_is_taken_up()
    {
        var (item, drafts) = (await Item(), service.Get<SheetDrafts>());
        await Autosave(item, "", "80");
        await Sign();
        var closed = await drafts.FindRow(Duty, item, default);
        var typed = new SheetDraft
        {
            Scores = ["80"],
            Comment = "",
            Remark = "",
            Of = "",
        };
        Assert.NotNull(await drafts.Keep(Duty, item, typed, closed!.Version, default));
        await service.Client.TerminateInstanceAsync(Duty, "by mistake", TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync();

        await service.Sweep();

        Assert.Null((await drafts.FindRow(Duty, item, default))!.Draft);
        await IsTold(item, "");
    }

    [Fact]
    public async Task Who_types_on_in_another_window_after_the_signature_is_told_so_and_is_kept_again_once_it_is_taken_back()
    {
        var (item, other) = (await Item(), (await service.State<DutyState>(Duty)).Items[1]);
        var kept = await Autosave(item, "", "70", "80", "80", "80");
        await Sign();
        // Neither from where something was kept, nor from where nothing was.
        await IsTold(item, kept.Version);
        await IsTold(other, "");

        await visitor.Send((await visitor.Open($"/duties/{Duty}")).Form("take-back"));
        await service.Clock.SettleAsync();
        foreach (var (sheet, version) in new[] { (item, kept.Version), (other, "") })
        {
            var anew = await Autosave(sheet, version, "70", "80", "80", "80");
            Assert.False(anew.IsOthers);
            Assert.False((await Autosave(sheet, anew.Version, "71", "80", "80", "80")).IsOthers);
            Assert.Equal("71", (await service.Get<SheetDrafts>().Find(Duty, sheet, default))?.Scores[0]);
        }

        await Sign();
        await IsTold(other, "");
    }

    [Fact]
    public async Task Nothing_is_kept_of_what_was_given_back_nor_of_who_has_left()
    {
        var (item, other, third) = ((await service.State<DutyState>(Duty)).Items) switch
        {
            [var one, var two, var three, ..] => (one, two, three),
            _ => throw new InvalidOperationException("too few"),
        };
        var kept = await Autosave(item, "", "70", "80", "80", "80");
        await visitor.Send((await visitor.Open($"/duties/{Duty}/items/{other}")).Form("conflict").With("reason", "曾任该校顾问"));
        await service.Clock.SettleAsync();
        await IsTold(other, "");
        kept = await Autosave(item, kept.Version, "71", "80", "80", "80");

        await service.Do(Duty, Call.Id, new ReleaseDuty(new("因病不能参加", "ill")));
        await IsTold(item, kept.Version);
        await IsTold(third, "");
        Assert.Null(await service.Get<SheetDrafts>().Find(Duty, item, default));
    }

    // What follows each request to storage at once.
    private sealed class Afterwards(Func<Task> then) : HttpPipelinePolicy
    {
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            await then();
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
    }

    private async Task IsTold(string item, string version)
    {
        var (status, answer, _) = await visitor.Call($"/api/duties/{Duty}/items/{item}/sheet", Typed(item, version, ["80"]));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal(DutyRules.NotScored.Reason.Zh, answer.GetProperty("title").GetString());
    }

    private async Task Sign()
    {
        foreach (var open in (await service.State<DutyState>(Duty)).Open.ToList())
        {
            await visitor.Send(
                (await visitor.Open($"/duties/{Duty}/items/{open}"))
                    .Form("sheet")
                    .With("score", "80", "81", "82", "83")
                    .With("comment", Comment)
            );
            await service.Clock.SettleAsync();
        }
        var desk = await visitor.Open($"/duties/{Duty}");
        Assert.Contains("81", desk.Text("#sign table"), StringComparison.Ordinal);
        await visitor.Send(desk.Form("sign"));
        await service.Clock.SettleAsync();
        Assert.Equal(DutyStage.Signed, (await service.State<DutyState>(Duty)).Stage);
    }
}
