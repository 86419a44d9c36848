using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;

namespace Chuyi.Functions.Web;

/// <summary>How the service does, by what was seen of it.</summary>
public static class Health
{
    /// <summary>So many events that wait for the log are counted; more are “or more”.</summary>
    public const int MostCounted = 1000;

    // A timer is late once it has missed three of its turns.
    private static readonly (string Function, TimeSpan Every, Sentence Name)[] Timers =
    [
        (nameof(LogWriter.Integrate), TimeSpan.FromMinutes(1), new("写入公开日志", "Writing the public log")),
        (nameof(InboxSweep.Sweep), InboxSweep.Interval, new("提醒未办理的请求", "Calling for what waits")),
        (nameof(CaseSweep.TakeUpCases), TimeSpan.FromMinutes(10), new("恢复中断的案卷", "Taking up cases that broke off")),
    ];

    private static readonly (string Function, Sentence Name)[] RareTimers =
    [
        (nameof(DossierAudit.CheckDocuments), new("核对封存材料", "comparing what is sealed")),
        (nameof(CalendarReminder.AskForSchedule), new("提醒录入节假日安排", "asking for holidays")),
        (nameof(EndingReminder.LookForEmptyRounds), new("提醒终止批次", "asking to end rounds")),
        (nameof(ApplicationIndex.PackLists), new("整理申报名单", "packing lists")),
        (nameof(Limits.ForgetLimits), new("清理过期的限额记录", "forgetting limits")),
        (nameof(Troubles.ForgetTroubles), new("清理已过去的异常事项", "forgetting troubles")),
        (nameof(LargeSealing.ForgetSealings), new("清理已结束的封存流程", "forgetting finished sealings")),
        (nameof(SessionStore.ForgetSessions), new("清理过期的登录", "forgetting sessions")),
    ];

    /// <summary>Every timer of which it is told how it does.</summary>
    public static IEnumerable<string> Told => Timers.Select(timer => timer.Function).Concat(RareTimers.Select(timer => timer.Function));

    /// <summary>All parts; what is not well is told by its line.</summary>
    public static IReadOnlyList<HealthLine> Of(Observed seen)
    {
        var letters = seen.Troubles.Letters;
        var waiting = seen.Troubles.Items.Count(trouble => trouble is { Kind: TroubleKind.Retried, Id: nameof(Delivery.Deliver) });
        var more = seen.Troubles.IsAll ? "" : "+";
        var others = seen.Troubles.Others - waiting;
        return
        [
            OfStorage(seen.Logged is not null),
            Mail(seen, letters, waiting),
            Log(seen),
            .. Timers.Select(timer => Timer(seen, timer.Function, timer.Every, timer.Name)),
            Rare(seen),
            new(
                "cases",
                new("案卷办理", "Work on cases"),
                others == 0,
                others == 0
                    ? new("没有异常的案卷。", "No case is in trouble.")
                    : new($"{others}{more} 个案卷异常，由经办人员处理。", $"In trouble, for the office to settle: {others}{more}.")
            ),
            Named(seen.UnknownNamed),
        ];
    }

    // Tables have answered where there is a page at all: whose session it is stands in one.
    private static HealthLine OfStorage(bool areFilesRead) =>
        new(
            "storage",
            new("存储", "Storage"),
            areFilesRead,
            areFilesRead
                ? new("打开本页时，数据表和文件读取正常。", "Tables and files answered as this page was opened.")
                : new("数据表读取正常，文件未能读取。", "The tables answered, the files did not.")
        );

    private static HealthLine Named(IReadOnlyList<string>? unknown) =>
        new(
            "named-units",
            new("政策确定的单位", "Units that the policy names"),
            unknown is null ? null : unknown.Count == 0,
            unknown switch
            {
                null => new("单位名录中尚无单位。", "No unit is on file yet."),
                { Count: 0 } => new("均已在单位名录中。", "All are in the register of units."),
                _ => AllocationRules.Unregistered(unknown)!.Reason,
            }
        );

    private static HealthLine Mail(Observed seen, int letters, int waiting)
    {
        var last = seen.LetterAt is { } at
            ? new Sentence($"最近一次发信：{BeijingTime.Say(at).Zh}。", $"A letter last went out at {BeijingTime.Say(at).En}.")
            : new("尚未发出过信函。", "No letter has gone out yet.");
        var trouble = (letters, waiting) switch
        {
            (0, 0) => new Sentence("", ""),
            (_, 0) => new($"{letters} 封未能送达，待处理。", $" Not delivered, to be settled: {letters}."),
            (0, _) => new($"{waiting} 个案卷的信函发送失败，系统正在重试。", $" Cases whose letters fail and are tried again: {waiting}."),
            _ => new(
                $"{letters} 封未能送达，另有 {waiting} 个案卷的信函正在重试。",
                $" Not delivered, to be settled: {letters}; cases whose letters are tried again: {waiting}."
            ),
        };
        return new(
            "mail",
            new("邮件", "Mail"),
            letters + waiting > 0 ? false
                : seen.LetterAt is null ? null
                : true,
            new(last.Zh + trouble.Zh, last.En + trouble.En)
        );
    }

    private static HealthLine Log(Observed seen)
    {
        var isLate =
            seen.Unlogged >= MostCounted || seen.Unlogged > 0 && IsLate(seen, nameof(LogWriter.Integrate), TimeSpan.FromMinutes(1));
        var more = seen.Unlogged < MostCounted ? $"{seen.Unlogged}" : $"{MostCounted}+";
        return new(
            "log",
            new("公开日志", "Public log"),
            seen.Logged is null ? null : !isLate,
            seen.Logged is null ? new("未能读取。", "It could not be read.")
                : seen.Unlogged == 0
                    ? new($"已载入 {seen.Logged} 个事件，没有等待载入的。", $"It has {seen.Logged} events; none waits to be added.")
                : new($"已载入 {seen.Logged} 个事件，{more} 个等待载入。", $"It has {seen.Logged} events; waiting to be added: {more}.")
        );
    }

    private static HealthLine Timer(Observed seen, string function, TimeSpan every, Sentence name)
    {
        var run = seen.Timers.GetValueOrDefault(function);
        Sentence said = run switch
        {
            { HasFailed: true, EndedWell: { } well } => new(
                $"最近一次未成功；上次成功：{BeijingTime.Say(well).Zh}。",
                $"The latest time it failed; it last went well at {BeijingTime.Say(well).En}."
            ),
            { HasFailed: true } => new("本进程启动以来未成功过。", "It has not gone well since this process began."),
            { EndedWell: { } well } => new($"最近成功：{BeijingTime.Say(well).Zh}。", $"It last went well at {BeijingTime.Say(well).En}."),
            _ => new(
                "本进程启动以来尚未运行。有多个实例时，由其中一个运行。",
                "It has not run since this process began. Where there are several instances, one of them runs it."
            ),
        };
        return new(function, name, run is null ? null : !run.HasFailed && !IsLate(seen, function, every), said);
    }

    // Of what runs once a day or more seldom only a failure says something.
    private static HealthLine Rare(Observed seen)
    {
        var failed = RareTimers.Where(timer => seen.Timers.GetValueOrDefault(timer.Function) is { HasFailed: true }).ToList();
        return new(
            "rare-timers",
            new("每日及更少的定时任务", "What runs daily or more seldom"),
            failed.Count == 0,
            failed.Count == 0
                ? new("本进程启动以来没有失败的。", "None has failed since this process began.")
                : new(
                    $"最近一次未成功：{string.Join("、", failed.Select(timer => timer.Name.Zh))}。",
                    $"Failed the latest time: {string.Join(", ", failed.Select(timer => timer.Name.En))}."
                )
        );
    }

    // Another instance may run a timer: of one that never ran here nothing is said against it.
    private static bool IsLate(Observed seen, string function, TimeSpan every) =>
        seen.Timers.GetValueOrDefault(function)?.EndedWell is { } well && seen.Now - well > 3 * every;
}
