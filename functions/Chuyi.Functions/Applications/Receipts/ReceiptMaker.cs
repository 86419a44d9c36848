using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.History.Events;
using Chuyi.History.Receipts;

namespace Chuyi.Functions.Applications;

/// <summary>Makes the receipt of an application from what was recorded, with the proof as far as the log has it by now.</summary>
public sealed class ReceiptMaker(LogProofs proofs, LogIdentity identity)
{
    /// <summary>The receipt of the submission and of each supplement.</summary>
    public async Task<ReceiptData> Of(IReadOnlyList<EventRecord> events, CancellationToken cancellation)
    {
        // What was taken back is confirmed no more.
        var from = events.LastOrDefault(one => one.Type == nameof(TakenBack))?.Seq ?? 0;
        var confirmed = events.Where(one => one.Seq > from && ReceiptDocumentLine.Of(one) is not null).ToList();
        var (checkpoint, proven) = await proofs.Of(confirmed, cancellation);
        var promise = identity.Signer.Sign(ReceiptPromise.Of(identity.Signer.Name, confirmed));
        return new(identity.Signer.VerifierKey, promise, checkpoint, proven);
    }
}
