using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;

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

    /// <summary>All parts; what is not well is told by its line.</summary>
    public static IReadOnlyList<HealthLine> Of(Observed seen)
    {
        var letters = seen.Troubles.Letters;
        var waiting = seen.Troubles.Items.Count(trouble => trouble is { Kind: TroubleKind.Retried, Id: nameof(Delivery.Deliver) });
        var more = seen.Troubles.IsAll ? "" : "+";
        var others = seen.Troubles.Others - waiting;
        return
        [
            new("storage", new("存储", "Storage"), true, new("打开本页时读取正常。", "It answered as this page was opened.")),
            Mail(seen, letters, waiting),
            Log(seen),
            .. Timers.Select(timer => Timer(seen, timer.Function, timer.Every, timer.Name)),
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
            !isLate,
            seen.Unlogged == 0
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

    // Another instance may run a timer: of one that never ran here nothing is said against it.
    private static bool IsLate(Observed seen, string function, TimeSpan every) =>
        seen.Timers.GetValueOrDefault(function)?.EndedWell is { } well && seen.Now - well > 3 * every;
}
