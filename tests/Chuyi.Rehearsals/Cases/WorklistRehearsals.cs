using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.SignOff;
using Chuyi.Rehearsals.Policy;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <summary>What is asked of whom, while a round is played: at each step it is what the events say, and nothing else.</summary>
public sealed class WorklistRehearsals(AzuriteFixture azurite)
{
    private const string Office = "office P.officer";

    [Fact]
    public async Task At_every_step_the_list_is_what_the_events_say_and_is_built_anew_from_them()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await Same(service);
        await call.Submit("甲校");
        await call.Submit("乙校");
        await Same(service, WorkKind.Check, WorkKind.Check);
        await service.Do("A.甲校", Office, new RequestSupplement(new() { Defects = ["缺盖章"], Due = new(2026, 3, 16) }));
        var supplement = Assert.Single((await service.Ask(() => service.Get<Worklist>().Of("U.甲校", default))).Items);
        Assert.Equal((WorkKind.Supplement, new DateOnly(2026, 3, 16)), (supplement.Kind, supplement.Due));
        await Same(service, WorkKind.Check);
        await service.Do("A.乙校", Office, new PassCheck());
        await service.Until(3, 20, 18);
        await Same(service, WorkKind.PrepareDraw);
        await call.ImportPool();
        await call.Draw();
        await Same(service);
        await call.Review();
        await Same(service, WorkKind.ConfirmList);
        await call.Confirm();
        await service.Until(3, 31);
        await Same(service);
        var objection = await call.Object("one", "A.乙校");
        await service.Do(objection, "objector", new VerifyContact());
        await Same(service, WorkKind.DecideObjection);
        await service.Do(objection, Office, new DecideObjection(new() { Upheld = false, Reason = "经核查，数据无误。" }));
        await service.Until(4, 10);
        await Same(service, WorkKind.PressDepartment, WorkKind.PressDepartment);
        await call.Sign();
        await Same(service, WorkKind.Announce);
        await call.Announce();
        await Same(service);
        var certificate = Assert.Single((await service.Ask(() => service.Get<Worklist>().Of("U.乙校", default))).Items);
        Assert.Equal(WorkKind.TakeCertificate, certificate.Kind);
    }

    [Fact]
    public async Task What_is_overdue_or_returned_is_asked_of_the_office()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校");
        await call.Draw();
        await service.Until(4, 5);
        await Same(service, WorkKind.ReplaceExpert, WorkKind.ReplaceExpert, WorkKind.ReplaceExpert);
        using (var office = await service.SignedIn(Role.Office))
            Assert.Contains(
                "id=\"overdue\" data-count=\"3\"",
                await office.GetStringAsync("/office", TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        await call.Review();
        await Same(service, WorkKind.ConfirmList);
        await call.Confirm();
        await service.Until(4, 24);
        await Same(service, [.. (await call.Round()).Opening!.Departments.Select(_ => WorkKind.PressDepartment)]);
        await service.Do(CaseId.SignOff(Call.Id, "finance", 1), "department finance", new ReturnList("请说明排名依据"));
        await Same(service, WorkKind.ReviseList);
    }

    /// <summary>The service may die after an act was recorded and before its step has ended; the case may have gone on since.</summary>
    [Fact]
    public async Task What_is_recorded_again_opens_what_still_is_asked_and_not_what_was_done_meanwhile()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        var (list, recording) = (service.Get<Worklist>(), service.Get<Recording>());
        var first = await service.Events.First("A.甲校", default);
        var fact = FactFormat.Read(first!);
        var submitted = ApplicationState.Empty.After(fact, first!.At);
        var asked = WorkItem.Of(submitted, CaseId.Parse("A.甲校"));
        await service.Ask(() => list.Write(new([], asked)));

        await Again();
        Assert.Equal(asked, await service.Ask(() => list.All(default)));

        await service.Do("A.甲校", Office, new PassCheck());
        await Again();
        Assert.Empty(await service.Ask(() => list.All(default)));

        Task Again() =>
            service.Ask(() =>
                recording.Record(
                    new RecordRequest
                    {
                        Case = CaseId.Parse("A.甲校"),
                        FirstSeq = 1,
                        Previous = first.Prev,
                        Actor = first.Actor,
                        At = first.At,
                        Facts = [fact],
                        Tags = submitted.Tags,
                        Work = new(asked, []),
                    }
                )
            );
    }

    [Fact]
    public async Task What_is_opened_and_closed_of_one_holder_is_one_request_also_where_it_is_gone_already()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var list = service.Get<Worklist>();
        var (one, other) = (ToCheck(1), ToCheck(2));
        Task<IReadOnlyList<string>> Write(WorkChange change) => StorageRequests.Of(() => service.Ask(() => list.Write(change)));

        Assert.Empty(await Write(WorkChange.None));
        Assert.Equal(["Worklist:put"], await Write(new([one], [])));
        Assert.Equal(["Worklist:transaction"], await Write(new([other], [one])));
        Assert.Equal(["Worklist:delete"], await Write(new([], [one])));
        var gone = other with { Due = new(2030, 1, 1) };
        Assert.Equal(["Worklist:delete", "Worklist:put", "Worklist:transaction"], await Write(new([one], [gone])));
        Assert.Equal(["Worklist:put", "Worklist:put"], await Write(new([one, other with { Holder = "U.1" }], [])));
        Assert.Equal(3, (await service.Ask(() => list.All(default))).Count);
        // And so is reading it for a home, of the office with the cases in trouble.
        Assert.Equal(["Worklist:get"], await StorageRequests.Of(() => service.Ask(() => list.Of("U.1", default))));
        Assert.Equal(["Worklist:get"], await StorageRequests.Of(() => service.Ask(() => list.OfOffice(default))));
    }

    [Fact]
    public async Task The_holidays_of_the_next_year_are_asked_for_from_November_on_until_they_are_entered()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await service.Until(10, 30);
        await Same(service);
        await service.Until(11, 2);
        await Same(service, WorkKind.EnterSchedule);
        await service.Until(12, 2);
        await Same(service, WorkKind.EnterSchedule);
        var schedule = new YearSchedule
        {
            Year = 2027,
            DocumentNumber = "国办发明电〔2026〕7号",
            Days = ScheduleText.Read(YearEndRehearsals.Schedule).Value!,
        };
        await service.Do(CaseId.Calendar(2027), Office, new AddSchedule(schedule), opens: true);
        await Same(service);
    }

    [Fact]
    public async Task A_list_that_was_lost_or_says_too_much_is_built_anew()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        var (list, rebuild) = (service.Get<Worklist>(), service.Get<WorklistRebuild>());
        var asked = Assert.Single(await service.Ask(() => list.All(default)));
        await service.Ask(() => list.Write(new([asked with { Due = new(2030, 1, 1) }], [asked])));

        var wrong = await service.Ask(() => rebuild.Run(default));

        Assert.Equal((1, 1), (wrong.Opened.Count, wrong.Closed.Count));
        Assert.Equal([asked], await service.Ask(() => list.All(default)));
    }

    private static async Task Same(Service service, params WorkKind[] asked)
    {
        var wrong = await service.Ask(() => service.Get<WorklistRebuild>().Run(default));
        Assert.Empty(wrong.Opened);
        Assert.Empty(wrong.Closed);
        var office = await service.Ask(() => service.Get<Worklist>().Of(WorkItem.Office, default));
        Assert.Equal(asked, office.Items.Select(item => item.Kind));
    }

    private static WorkItem ToCheck(int i) =>
        WorkItem.OfOffice(
            WorkKind.Check,
            CaseId.Parse($"A.{i:00000}"),
            new($"第{i}学校“优秀中职学校建设”", $"School {i}"),
            new(2026, 3, 9)
        );
}
