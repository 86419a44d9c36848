using System.Net;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;
using Chuyi.History.Draws;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>Who may not review is known before anybody is invited: from the round itself, and from what happened in earlier ones.</summary>
public class ConflictRehearsals(AzuriteFixture azurite)
{
    private static readonly CaseId Next = CaseId.Round(2027, "secondary-school", 1);

    [Fact]
    public async Task Whoever_applies_in_a_round_is_not_drawn_and_everybody_reads_so_by_number()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        // Expert 5 of the pool, by name and number; expert 4 acts for a school that does not apply. Expert 3 was only invited by one that
        // does, and of expert 2 somebody else gave the number.
        await Applicant(service, "甲校", 5);
        await Applicant(service, "丁校", 4);
        await Applicant(service, "甲校", 3, isInvited: true);
        await Applicant(service, "甲校", 2, name: "申报人");
        await call.Draw();

        var round = await call.Round();
        Assert.DoesNotContain("E5", round.Panel.Concat(round.Reserve));
        Assert.Equal(["E1", "E2", "E3", "E4"], round.Panel.Concat(round.Reserve).Order(StringComparer.Ordinal));
        var report = DrawVerifier.Verify(await service.Ask(() => service.Get<ExpertDraw>().Document(round.Draw!.DocumentHash, default)));
        Assert.True(report.Repeated, report.Verdict.En);
        var number = Assert.Single(report.Draw!.Basis.Pool, expert => expert.TakesPart is true).Number;
        using var anybody = service.Anonymous();
        var page = WebUtility.HtmlDecode(await anybody.GetStringAsync($"/draws/{Call.Id}", TestContext.Current.CancellationToken));
        Assert.Contains($"<dd id=\"take-part\">{number}</dd>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pool_that_has_too_few_beside_those_who_apply_is_refused_before_anything_is_fixed()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校");
        foreach (var expert in (int[])[3, 4, 5])
            await Applicant(service, "甲校", expert);
        await service.Do(Call.Id, "office P.officer", new CommitDraw(null, null));

        Assert.Null((await call.Round()).Lots.Commitment);
    }

    [Fact]
    public async Task What_an_expert_declared_and_who_reviewed_whom_is_known_to_the_next_round()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校");
        await call.Draw();
        var drawn = (await call.Round()).Panel;
        await service.Do(Call.Duty(drawn[0]), "expert", new AcceptInvitation());
        await call.Return(drawn[0], "A.甲校");
        var round = await call.Round();

        var earlier = Assert.Single(await Known(service, Next, new(2026, 1, 1)));
        var declared = Assert.Single(earlier.Declared);
        Assert.Equal((drawn[0], Key("甲校")), (declared.Expert.Code, Assert.Single(declared.Units)));
        var reviewing = round
            .Panel.Where(expert => expert != drawn[0])
            .Select(expert => new UnitReview(Key("大学" + expert[1..]), Key("甲校")));
        Assert.Equal(reviewing.ToHashSet(), earlier.Reviews);

        // Of a draw of too long ago only what was declared counts, and no round is its own earlier one.
        earlier = Assert.Single(await Known(service, Next, new(2026, 12, 31)));
        Assert.Equal((1, 0), (earlier.Declared.Count, earlier.Reviews.Count));
        Assert.Single(await Known(service, Next, null));
        Assert.Empty(await Known(service, Call.Id, new(2026, 1, 1)));
    }

    private static Task<IReadOnlyList<EarlierRound>> Known(Service service, CaseId round, DateOnly? since) =>
        service.Ask(() => service.Get<EarlierRounds>().Except(round, since, KnownUnits.None, TestContext.Current.CancellationToken));

    private static Task Applicant(Service service, string unit, int expert, string? name = null, bool isInvited = false)
    {
        var phone = $"1370000000{expert}";
        return service.Ask(() =>
            service
                .Get<PeopleStore>()
                .Write(
                    Recipient.Account("P." + unit + phone),
                    new()
                    {
                        Id = "P." + unit + phone,
                        Name = name ?? $"专家{expert}",
                        Email = $"{phone}@example.org",
                        Phone = phone,
                        Role = Role.Applicant,
                        Unit = "U." + unit,
                        UnitName = unit,
                        IsInvited = isInvited,
                    }
                )
        );
    }

    private static string Key(string unit) => UnitKey.Of(KnownUnits.None, unit);
}
