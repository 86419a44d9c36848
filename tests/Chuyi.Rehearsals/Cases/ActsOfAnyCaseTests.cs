using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <summary>What any case takes: that the office settled a trouble, that sealed files differ, a letter once more.</summary>
public sealed class ActsOfAnyCaseTests(StandingCasesFixture standing) : IClassFixture<StandingCasesFixture>
{
    private static readonly CaseKind[] Kinds =
    [
        CaseKind.Round,
        CaseKind.Application,
        CaseKind.Duty,
        CaseKind.Objection,
        CaseKind.SignOff,
        CaseKind.Account,
        CaseKind.Units,
    ];

    [Fact]
    public async Task Each_kind_of_case_takes_them()
    {
        var service = standing.Service;
        var cases = (await service.Events.All(Stop).Select(e => e.Case).Distinct().ToListAsync(Stop)).ToLookup(id => CaseId.Parse(id).Kind);
        Assert.Subset(cases.Select(kind => kind.Key).ToHashSet(), Kinds.ToHashSet());
        foreach (var id in cases.Select(kind => kind.First()))
        {
            Assert.Contains(nameof(TroubleSettled), await Told(id, new SettleTrouble(new() { Trouble = "letter-1", Note = "已电话告知" })));
            Assert.Contains(
                nameof(FilesDiffer),
                await Told(id, new NoteFiles(1, [new("申报书.pdf", new string('a', 64), FileFault.Missing)]))
            );
        }
        // A letter of each kind that has sent one without a code: who has a link is sent a new one.
        foreach (
            var id in cases
                .Where(kind => kind.Key is CaseKind.Application or CaseKind.Duty or CaseKind.SignOff)
                .Select(kind => kind.First())
        )
        {
            var letter = (await service.Events.Events(id)).First(e => e.Type == nameof(LetterSent)).Seq;
            Assert.Contains(await Told(id, new SendLetterAgain(letter)), type => type is nameof(LetterAskedAgain) or nameof(LinkRenewed));
        }

        async Task<IReadOnlyList<string>> Told(string id, Act act)
        {
            var before = (await service.Events.Events(id)).Count;
            await service.Do(id, "office P.officer", act);
            return [.. (await service.Events.Events(id)).Skip(before).Select(e => e.Type)];
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
