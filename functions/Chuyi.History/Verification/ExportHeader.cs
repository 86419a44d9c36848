using Chuyi.History.Export;

namespace Chuyi.History.Verification;

/// <summary>The first line of an export: the log's signed head, and how much of the history follows.</summary>
/// <param name="Origin">The origin of the log.</param>
/// <param name="VerifierKey">The key that verifies the note, as it is published: <c>name+hash+key</c> of C2SP signed-note.</param>
/// <param name="Note">The signed checkpoint (C2SP tlog-checkpoint).</param>
/// <param name="Scope"><see cref="ExportFormat.WholeHistory"/>, or the id of the round that was exported.</param>
internal sealed record ExportHeader(string Origin, string VerifierKey, string Note, string Scope);
