namespace Chuyi.Cli.Demo.Chapters;

/// <summary>Every department of the category signs the same list behind its link (会签).</summary>
internal static class SigningOff
{
    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(Days.SignOff, new("公示期满、部门会签", "Joint sign-off"));
        var hashes = new System.Collections.Concurrent.ConcurrentBag<string>();
        await scene.Together(
            cast.Signers,
            async signer =>
            {
                var page = await Scene.EnterBy(signer.Visitor, scene.Mail.Latest(signer.Email, "signature-request"), signer.Phone[^4..]);
                hashes.Add(page.Text(".checksum code"));
                await signer.Visitor.Send(page.Form("answer").With("answer", "sign"));
            }
        );
        var receipts = cast.Signers.Count(s => scene.Mail.All(s.Email, "signature-receipt").Count == 1);
        scene.Expect(
            receipts == cast.Signers.Count && hashes.Distinct().Count() == 1 && hashes.All(hash => hash.Length > 0),
            $"{cast.Signers.Count} departments signed the same list",
            $"{receipts} signed"
        );
    }
}
