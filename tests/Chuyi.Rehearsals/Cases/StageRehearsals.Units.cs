using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <content>What the register of units takes, before and after the first.</content>
public sealed partial class StageRehearsals
{
    private static Unit School { get; } =
        new()
        {
            Id = UnitIds.Of("某校"),
            OfficialName = "某校",
            Type = UnitType.SecondaryVocational,
            Prefecture = "长沙市",
        };

    [Fact]
    public async Task A_register_begins_with_an_import_and_is_added_to_changed_and_merged()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await Import(service, edition: 0, School);
        await service.Do(CaseId.Units, Office, new AddUnit(1, School with { Id = UnitIds.Of("他校"), OfficialName = "他校" }));
        var renamed = School with { OfficialName = "新校", FormerNames = [new("某校", new(2026, 2, 28))] };
        await service.Do(
            CaseId.Units,
            Office,
            new ChangeUnit(
                new()
                {
                    Edition = 2,
                    Before = School,
                    After = renamed,
                    Since = new(2026, 3, 1),
                    Reason = "更名",
                }
            )
        );
        await service.Do(
            CaseId.Units,
            Office,
            new MergeUnits(
                new()
                {
                    Edition = 3,
                    Gone = School with { Id = UnitIds.Of("他校"), OfficialName = "他校" },
                    Stays = renamed with { Aliases = ["他校"] },
                    Accounts = 0,
                    Drafts = 0,
                    Reason = "合并办学",
                }
            )
        );
        var known = await service.Ask(() => service.Get<UnitRegister>().Now());
        Assert.Equal(["新校"], known.All.Select(unit => unit.OfficialName));
        Assert.All(new[] { "某校", "他校" }, name => Assert.Equal(School.Id, known.Find(UnitIds.Of(name))?.Id));
        await Import(service, edition: 4, renamed);

        await NothingIsDeclined(service, CaseId.Units);
    }

    [Fact]
    public async Task A_register_begins_with_one_unit_and_its_name_is_that_of_the_day()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var register = service.Get<UnitRegister>();
        Assert.Null((await service.Ask(() => register.Now())).Named("某校"));
        await service.Do(CaseId.Units, Office, new AddUnit(0, School), opens: true);

        Assert.Equal(School.Id, (await service.Ask(() => register.Now())).Named(" 某 校 ")?.Id);
        Assert.Equal(["Cases:get"], await StorageRequests.Of(() => service.Ask(() => register.Now())));
        Assert.Empty(await StorageRequests.Of(() => service.Ask(() => register.Find(School.Id))));
        await NothingIsDeclined(service, CaseId.Units);
    }

    // The file stands there before the act names it, as the page keeps it.
    private static async Task Import(Service service, int edition, params Unit[] units)
    {
        var file = await service.Ask(() =>
            service
                .Get<Files>()
                .Keep(Layout.Containers.Archive, RegisterFile.Folder, new RegisterFile(units, new Dictionary<string, string>()))
        );
        await service.Do(
            CaseId.Units,
            Office,
            new ImportUnits(
                new()
                {
                    Edition = edition,
                    File = file,
                    Added = units.Length,
                    Changed = 0,
                    Unchanged = 0,
                }
            ),
            opens: edition == 0
        );
    }
}
