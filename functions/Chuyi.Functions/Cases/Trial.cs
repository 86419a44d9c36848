using Chuyi.Functions.Storage;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>
/// What follows from an act, written for trial: an act is acknowledged only if it and each of its facts fit a row.
/// </summary>
public static class Trial
{
    // Longer than any that will be counted to, and as long as any hash: the real row is no longer.
    private const int LastSeq = 999_999_999;
    private static readonly string AnyHash = new('f', 64);

    /// <summary>Why an act cannot be taken although its rule would, or null.</summary>
    public static Refusal? Fault(Keys keys, ReceivedAct received, Decision decision) =>
        decision.Facts.Append(Lost(received)).Select(fact => Sealed(keys, received, fact)).Prepend(Json.Write(received)).All(Fits)
            ? null
            : TooLarge;

    // Another act may come first, so that this one is declined after all.
    private static ActDeclined Lost(ReceivedAct received) => ActDeclined.Of(received, TooLarge);

    private static string Sealed(Keys keys, ReceivedAct received, Fact fact) =>
        EventJson.Write(FactFormat.Seal(keys, received.Case, LastSeq, received.At, received.Actor, fact, AnyHash));

    private static bool Fits(string row) => row.Length <= Layout.Tables.LongestText;

    private static Refusal TooLarge { get; } =
        new("too-much", "内容总量过大，无法记录，请精简后重新提交。", "This is more than can be recorded; please shorten it.");
}
