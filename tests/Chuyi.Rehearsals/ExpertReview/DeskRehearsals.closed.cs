using System.Net;
using Chuyi.Functions.ExpertReview;
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
