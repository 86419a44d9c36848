using Chuyi.Functions.Mail;

namespace Chuyi.Functions.Cases;

/// <summary>What may be asked of a case of any kind.</summary>
public static class CaseRules
{
    /// <summary>What comes of an act: of one that any case takes by the rules here, else by those of its own kind.</summary>
    /// <param name="letters">The letters of the case.</param>
    /// <param name="rules">The rules of its kind.</param>
    public static Decision Decide(ReceivedAct received, CaseLetters letters, Func<ReceivedAct, Decision> rules) =>
        received.Act switch
        {
            SettleTrouble s => Settle(s),
            NoteFiles n => new FilesDiffer(n.Count, n.First),
            SendLetterAgain a => LetterRules.Decide(received, a, letters, rules),
            _ => rules(received),
        };

    /// <summary>What comes of a trouble that the office settled.</summary>
    public static Decision Settle(SettleTrouble s) =>
        s.TextFault is { } fault ? fault
        : string.IsNullOrWhiteSpace(s.Settlement.Note) ? NoNote
        : new TroubleSettled(s.Settlement with { Note = s.Settlement.Note.Trim() });

    private static Refusal NoNote { get; } = new("no-note", "请写明如何处理。", "Please say how it was settled.") { Field = "note" };
}
