namespace Chuyi.Functions.Cases;

/// <summary>An act as it lies in the Inbox: who asked for what, and when it was received.</summary>
/// <param name="Id">The form's one-time id, or a key the sender chose: the same id is taken once.</param>
/// <param name="Case">The case it is addressed to.</param>
/// <param name="Actor">Who acts: an account, an expert's code, a department, another case.</param>
/// <param name="At">The instant of receipt, read once at the edge. It decides about deadlines.</param>
/// <param name="Act">What is asked.</param>
public sealed record ReceivedAct(string Id, CaseId Case, string Actor, DateTimeOffset At, Act Act);
