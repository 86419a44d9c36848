namespace Chuyi.Functions.Cases;

/// <summary>What may be asked of a case of any kind.</summary>
public static class CaseRules
{
    /// <summary>What comes of an act that any case takes, or null where the rules of its own kind decide.</summary>
    public static Decision? Decide(ReceivedAct received) =>
        received.Act is not SettleTrouble s ? null
        : s.TextFault is { } fault ? fault
        : string.IsNullOrWhiteSpace(s.Settlement.Note) ? NoNote
        : new TroubleSettled(s.Settlement with { Note = s.Settlement.Note.Trim() });

    private static Refusal NoNote { get; } = new("no-note", "请写明如何处理。", "Please say how it was settled.") { Field = "note" };
}
