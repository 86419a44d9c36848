using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals.Web;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <summary>
/// What any case takes, also after its end: that the office settled a trouble, that sealed files differ, a letter once more.
/// </summary>
public sealed partial class ActsOfAnyCaseTests(StandingCasesFixture standing) : IClassFixture<StandingCasesFixture>
{
    /// <summary>What goes on for as long as there are people, years and registers.</summary>
    private static readonly CaseKind[] Endless = [CaseKind.Account, CaseKind.Contact, CaseKind.Calendar, CaseKind.Units, CaseKind.Experts];

    private Service Service => standing.Service;

    [Fact]
    public async Task Each_kind_of_case_takes_them()
    {
        await OpenTheOthers();
        var cases = (await Service.Events.All(Stop).Select(e => e.Case).Distinct().ToListAsync(Stop)).ToLookup(id => CaseId.Parse(id).Kind);
        Assert.Equal(Enum.GetValues<CaseKind>().Order(), cases.Select(kind => kind.Key).Order());
        var sentAgain = new HashSet<CaseKind>();
        foreach (var kind in cases)
            if (await Takes(kind.First()))
                sentAgain.Add(kind.Key);
        Assert.Superset(new HashSet<CaseKind>([CaseKind.Application, CaseKind.Duty, CaseKind.SignOff]), sentAgain);
    }

    [Fact]
    public async Task Each_kind_of_case_takes_them_after_its_end()
    {
        var ended = await Ended();
        Assert.Equal(Enum.GetValues<CaseKind>().Except(Endless).Order(), ended.Select(id => id.Kind).Order());
        foreach (var id in ended)
        {
            Assert.True(await HasEnded(id), $"{id} goes on.");
            await Takes(id);
            Assert.True(await HasEnded(id), $"{id} did not end again.");
        }
    }

    // A round that is over still hears what is recorded late in its cases.
    private async Task<bool> HasEnded(CaseId id) =>
        id.Kind == CaseKind.Round
            ? RoundRules.HasEnded((await Service.State<RoundState>(id)).Stage)
            : await Service.Client.GetInstanceAsync(id, Stop) is { RuntimeStatus: OrchestrationRuntimeStatus.Completed };

    // Returns whether a letter went out once more.
    private async Task<bool> Takes(string id)
    {
        Assert.Equal([nameof(TroubleSettled)], await Told(id, new SettleTrouble(new() { Trouble = "letter-1", Note = "已电话告知" })));
        Assert.Equal([nameof(FilesDiffer)], await Told(id, new NoteFiles(1, [new("申报书.pdf", new string('a', 64), FileFault.Missing)])));
        var sent = (await Service.Events.Events(id)).FirstOrDefault(e => e.Type == nameof(LetterSent));
        var told = await Told(id, new SendLetterAgain(sent?.Seq ?? 1));
        // A letter with a code, or with a link that leads nowhere any more, is declined with the reason.
        Assert.True(told is [nameof(LetterAskedAgain) or nameof(LinkRenewed) or nameof(ActDeclined)], $"{id}: {string.Join(' ', told)}");
        Assert.True(sent is not null || told is [nameof(ActDeclined)], $"{id} has sent nothing.");
        return told is not [nameof(ActDeclined)];
    }

    // Whatever else comes of it but letters. The sweep looks every two minutes for what came after the end.
    private async Task<IReadOnlyList<string>> Told(string id, Act act)
    {
        var before = (await Service.Events.Events(id)).Count;
        await Service.Do(id, "office P.officer", act);
        if ((await Service.Events.Events(id)).Count == before)
            await Service.Clock.AdvanceToAsync(Service.Clock.GetUtcNow().AddMinutes(5));
        return
        [
            .. (await Service.Events.Events(id))
                .Skip(before)
                .Select(e => e.Type)
                .Where(type => type is not (nameof(LetterSent) or nameof(LetterNotSent))),
        ];
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
