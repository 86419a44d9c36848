using System.Net;
using Chuyi.Functions.Submission;
using Chuyi.Rehearsals.Submission;
using Chuyi.Tests.Submission;

namespace Chuyi.Rehearsals.Faults;

/// <content>Large documents.</content>
public static partial class Plays
{
    private const int Half = UploadBlocks.Length / 2;

    /// <summary>One document that is sent in two blocks, and one that a workflow seals, from the draft to the submission.</summary>
    public static async Task LargeDocuments(Service service, Call call)
    {
        await call.Open();
        var applicant = new Applicant(service, "U.甲校");
        byte[][] contents = [MadePdf.OfLength(UploadBlocks.Length + Half), MadePdf.OfLength((int)LargeSealing.AtOnce + Half)];
        await applicant.SignIn();
        await applicant.Begin();
        foreach (var content in contents)
        {
            var (document, claim) = await applicant.Send(content);
            while (await applicant.Seal(document, claim) == HttpStatusCode.Accepted)
                await service.Ask(() => service.Clock.SettleAsync());
        }
        await applicant.Submit();
        await service.Ask(() => service.Clock.SettleAsync());
        await service.Ask(() => Dossiers.AreWholeAsync(service, applicant, contents));
    }
}
