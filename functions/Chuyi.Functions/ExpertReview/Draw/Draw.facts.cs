using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Pool and accepted applications are fixed, before anybody can know the seed.</summary>
public sealed record DrawCommitted : Fact
{
    /// <summary>The hash of the coded pool; it gives every expert a number.</summary>
    public required string PoolHash { get; init; }

    /// <summary>The hash of the coded accepted applications.</summary>
    public required string AcceptedHash { get; init; }

    /// <summary>The file that holds both, with what the codes stand for.</summary>
    public required string BasisHash { get; init; }

    public required int Experts { get; init; }

    public required int Applications { get; init; }

    /// <summary>Where the public values will come from, and when.</summary>
    public required RandomSource Source { get; init; }

    public override Sentence Say() =>
        new(
            $"抽签依据确定：专家库 {Experts} 人（编码库哈希 {PoolHash[..16]}…），受理申报 {Applications} 份（受理清单哈希 {AcceptedHash[..16]}…），"
                + $"公开随机数取{BeijingTime.Say(Source.Day).Zh}公布的{Quotation.Of(Source.What)}。",
            $"What the draw is made from was fixed: a pool of {Experts} (coded hash {PoolHash[..16]}…), "
                + $"{Applications} accepted applications (hash {AcceptedHash[..16]}…), "
                + $"public values from {Quotation.Of(Source.What)} of {BeijingTime.Say(Source.Day).En}."
        );
}

/// <summary>The log's root after pool and accepted applications had become facts.</summary>
public sealed record DrawSealed(string LogRoot, long LogSize) : Fact
{
    public override Sentence Say() =>
        new(
            $"抽签依据已载入日志（共 {LogSize} 个事件，根哈希 {LogRoot[..16]}…）；此后变更专家库或受理清单，须重新确定依据后抽签。",
            $"What the draw is made from is in the log; the root of its {LogSize} events is {LogRoot[..16]}…. "
                + "Changing the pool or the accepted applications now needs a new draw."
        );
}

/// <summary>What was fixed for a draw no longer holds; the draw begins anew.</summary>
public sealed record DrawVoided(Sentence Reason) : Fact
{
    public override Sentence Say() =>
        new(
            $"原抽签依据作废（{Reason.Zh}），须重新确定依据，另行抽签。",
            $"What was fixed for the draw no longer holds ({Reason.En}); it has to be fixed anew for a new draw."
        );
}

/// <summary>
/// The day of the public values has come, so that anybody can compute the draw, and one member of the office asks for a later day.
/// Whoever may choose among days may choose among draws: another member has to confirm it, and until then nothing changes.
/// </summary>
/// <param name="Day">The later day.</param>
/// <param name="Reason">Why, as everybody reads it.</param>
/// <param name="By">Who asks.</param>
public sealed record LaterDayProposed(DateOnly Day, string Reason, string By) : Fact
{
    public override Sentence Say() =>
        new(
            $"公开随机数的公布日已到，提议改取{BeijingTime.Say(Day).Zh}公布的随机数，理由：{Reason}。须由另一名经办人员确认，确认前不生效。",
            $"The day of the public values has come, and values of {BeijingTime.Say(Day).En} were proposed instead, because: {Reason}. "
                + "Another member of the office has to confirm it; until then nothing changes."
        );
}

/// <summary>
/// One member of the office entered the public values; another types them anew, and the draw is made where both are the same.
/// What was typed is not told before that.
/// </summary>
/// <param name="Print">The hash of the values in the form of RFC 3797.</param>
/// <param name="By">Who entered them.</param>
public sealed record RandomValuesProposed(string Print, string By) : Fact
{
    public override Sentence Say() =>
        new(
            "公开随机数已由一名经办人员录入，须由另一名经办人员另行录入；两次一致的，随即抽取。",
            "One member of the office entered the public values. Another enters them, too, and the draw is made if they are the same."
        );
}

/// <summary>The public values as the office entered them.</summary>
/// <param name="Values">Group by group.</param>
/// <param name="Key">The same in the form of RFC 3797, as it goes into the seed.</param>
public sealed record RandomValuesEntered(IReadOnlyList<IReadOnlyList<string>> Values, string Key) : Fact
{
    /// <summary>Who had entered them first, where a second person entered the same.</summary>
    public string? ProposedBy { get; init; }

    public override Sentence Say() =>
        new(
            $"录入公开随机数：{Key}，任何人可到公布处核对。",
            $"The public values were entered: {Key}. Anybody can compare them with the publication."
        );
}
