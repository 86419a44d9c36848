using Azure;
using Azure.Storage.Blobs.Models;

namespace Chuyi.Functions.Storage;

/// <summary>What blob storage says when something stands where a new blob was to go, or something else than what was read.</summary>
internal static class Taken
{
    /// <summary>
    /// Whether an answer says so. Which of them comes depends on what was asked: on Azure an upload is answered by 409, a copy from an
    /// address by 412; and the immutability of the container may be what answers first.
    /// </summary>
    public static bool Is(RequestFailedException answer) =>
        answer switch
        {
            { Status: 409, ErrorCode: { } code } => code == BlobErrorCode.BlobAlreadyExists || code == ImmutableCode,
            { Status: 412, ErrorCode: { } code } => code == BlobErrorCode.ConditionNotMet || code == BlobErrorCode.TargetConditionNotMet,
            _ => false,
        };

    private const string ImmutableCode = "BlobImmutableDueToPolicy";
}
