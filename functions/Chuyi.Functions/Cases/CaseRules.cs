namespace Chuyi.Functions.Cases;

/// <summary>What may be asked of a case of any kind.</summary>
public static class CaseRules
{
    /// <summary>What comes of an act that any case takes, or null where the rules of its own kind decide.</summary>
    public static Decision? Decide(ReceivedAct received) =>
        received.Act is SettleTrouble s
            ? string.IsNullOrWhiteSpace(s.Note)
                ? NoNote
                : s.Note.Length > LongestNote
                    ? TooLong
                    : new TroubleSettled(s.Trouble, s.Note.Trim())
            : null;

    /// <summary>Characters of a note.</summary>
    public const int LongestNote = 500;

    private static Refusal NoNote { get; } = new("no-note", "请写明如何处理。", "Please say how it was settled.");

    private static Refusal TooLong { get; } =
        new("too-long", $"说明不得超过 {LongestNote} 字。", $"The note has at most {LongestNote} characters.");
}
