using System.Reflection;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Web;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Chuyi.Tests.Web;

public class HealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly Observed Well = new()
    {
        Now = Now,
        Started = Now.AddDays(-1),
        Troubles = new([], IsAll: true),
        LetterAt = Now.AddHours(-1),
        Logged = 12,
        Unlogged = 0,
        UnknownNamed = [],
        Timers = new Dictionary<string, TimerRun> { [nameof(LogWriter.Integrate)] = new(Now.AddSeconds(-30), HasFailed: false) },
    };

    [Fact]
    public void Where_nothing_is_wrong_every_part_is_well() => Assert.All(Health.Of(Well), line => Assert.False(line.IsWell is false));

    [Fact]
    public void Of_what_was_not_seen_yet_nothing_is_said() =>
        Assert.Equal(
            ["mail", "named-units"],
            Health
                .Of(Well with { LetterAt = null, UnknownNamed = null })
                .Where(line => line.IsWell is null && line.Kind is "mail" or "named-units")
                .Select(line => line.Kind)
        );

    [Fact]
    public void A_unit_that_the_policy_names_and_the_register_does_not_have_is_named()
    {
        var line = Health.Of(Well with { UnknownNamed = ["新化县楚怡工业学校"] }).Single(line => line.Kind == "named-units");

        Assert.Equal((false, true), (line.IsWell, line.Said.Zh.Contains("新化县楚怡工业学校", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_timer_that_missed_three_turns_and_what_waits_for_it_are_not_well()
    {
        var late = Well with
        {
            Unlogged = Health.MostCounted,
            Timers = new Dictionary<string, TimerRun> { [nameof(LogWriter.Integrate)] = new(Now.AddMinutes(-4), HasFailed: false) },
        };

        Assert.Equal(["log", nameof(LogWriter.Integrate)], NotWell(late));
        Assert.Contains("1000+", Said(late, "log"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_timer_that_failed_says_when_it_last_went_well()
    {
        var failed = Well with
        {
            Timers = new Dictionary<string, TimerRun> { [nameof(LogWriter.Integrate)] = new(Now.AddMinutes(-1), HasFailed: true) },
        };

        Assert.Equal([nameof(LogWriter.Integrate)], NotWell(failed));
        Assert.Contains("2026年3月2日 08:59", Said(failed, nameof(LogWriter.Integrate)), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_that_reached_nobody_are_the_mails_and_what_broke_off_the_cases()
    {
        Assert.Equal(["mail"], NotWell(Well with { Troubles = All(Of(TroubleKind.Letter, "letter-3")) }));
        Assert.Equal(["mail"], NotWell(Well with { Troubles = All(Of(TroubleKind.Retried, nameof(Delivery.Deliver))) }));
        Assert.Equal(["cases"], NotWell(Well with { Troubles = All(Of(TroubleKind.Failed, "failed")) }));
    }

    private static IEnumerable<string> NotWell(Observed seen) =>
        Health.Of(seen).Where(line => line.IsWell is false).Select(line => line.Kind);

    private static string Said(Observed seen, string kind) => Health.Of(seen).Single(line => line.Kind == kind).Said.Zh;

    [Fact]
    public void Of_every_timer_it_is_told_how_it_does() =>
        Assert.Equal(
            typeof(Health)
                .Assembly.GetTypes()
                .SelectMany(type => type.GetMethods())
                .Where(method => method.GetParameters().Any(one => one.GetCustomAttribute<TimerTriggerAttribute>() is not null))
                .Select(method => method.Name)
                .Order(StringComparer.Ordinal),
            Health.Told.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_nightly_timer_that_failed_and_files_that_do_not_answer_are_told()
    {
        var failed = Well with
        {
            Logged = null,
            Timers = new Dictionary<string, TimerRun> { [nameof(DossierAudit.CheckDocuments)] = new(null, HasFailed: true) },
        };

        Assert.Equal(["storage", "rare-timers"], NotWell(failed));
        Assert.Contains("核对封存材料", Said(failed, "rare-timers"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_not_all_that_is_in_trouble_was_read_there_may_be_more() =>
        Assert.StartsWith(
            "1+ 个案卷异常",
            Said(Well with { Troubles = new([Of(TroubleKind.Failed, "failed")], IsAll: false) }, "cases"),
            StringComparison.Ordinal
        );

    private static KnownTroubles All(Trouble trouble) => new([trouble], IsAll: true);

    private static Trouble Of(TroubleKind kind, string id) =>
        new()
        {
            Case = CaseId.Account("a@example.org"),
            Id = id,
            Kind = kind,
            Reason = new("", ""),
            Since = Now,
            Latest = Now,
        };
}
