using System.Net;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.History.Verification;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.History;

/// <summary>Exports as an auditor takes and verifies them.</summary>
internal static class Exports
{
    /// <summary>What the verifier says of the export of the round.</summary>
    public static async Task<VerifyReport> VerifiedRound(this Service service)
    {
        using var office = await service.SignedIn(Role.Office);
        return await Verified(office, "/history/export?round=" + Call.Id, service.Get<LogIdentity>().Signer.VerifierKey);
    }

    /// <summary>What the verifier says of an export.</summary>
    public static async Task<VerifyReport> Verified(HttpClient office, string path, string key)
    {
        using var answer = await office.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await HistoryVerifier.VerifyExportAsync(
            await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken),
            key,
            cancellation: TestContext.Current.CancellationToken
        );
    }
}
