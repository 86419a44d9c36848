using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <summary>The letters that reached nobody, held against the events.</summary>
public sealed class TroublesRebuildRehearsals(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_letter_that_reached_nobody_is_noted_again_where_that_was_lost_and_not_once_it_is_settled()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var nobody = CaseId.Account("nobody@example.org");
        await service.Do(nobody, "office P.officer", new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);
        var troubles = service.Get<Troubles>();
        var letter = Assert.Single(await troubles.All(default));
        Assert.Equal((0, 0), await Rebuild());

        await troubles.Remove(nobody, letter.Id);

        Assert.Equal((1, 0), await Rebuild());
        Assert.Equal([letter], await troubles.All(default));

        await service.Do(nobody, "office P.officer", new SettleTrouble(new() { Trouble = letter.Id, Note = "已电话告知。" }));
        await troubles.Note(letter);

        Assert.Equal((0, 1), await Rebuild());
        Assert.Empty(await troubles.All(default));

        Task<(int, int)> Rebuild() => service.Ask(() => service.Get<TroublesRebuild>().Run(default));
    }
}
