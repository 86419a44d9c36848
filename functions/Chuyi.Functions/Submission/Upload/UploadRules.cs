using System.Security.Cryptography;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Submission;

/// <summary>Which documents are taken.</summary>
public static class UploadRules
{
    private const int IdBytes = 8;

    /// <summary>A new name for one upload, which nobody can guess.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>The name of an upload in blocks: the same for the same file, whenever it is chosen.</summary>
    public static string IdOf(string application, UploadClaim claim) =>
        Keys.Hash(
            Json.Write(
                new
                {
                    application,
                    claim.Kind,
                    claim.FileName,
                    claim.Bytes,
                    claim.Stamp,
                }
            )
        )[..(2 * IdBytes)];

    /// <summary>Whether an upload can have this name.</summary>
    public static bool IsId(string text) => text.Length == 2 * IdBytes && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Why an upload is refused before it begins, or null.</summary>
    public static Refusal? Claim(UploadClaim claim, RoundNumbers numbers) => Claim(claim, numbers.Parts, numbers.MaxDocumentBytes);

    /// <summary>The same where these parts are taken, of so many bytes each.</summary>
    public static Refusal? Claim(UploadClaim claim, IReadOnlyList<DossierPart> parts, long most)
    {
        var name = claim.FileName ?? "";
        if (parts.All(p => p.Kind != claim.Kind))
            return NoPart;
        if (FileNames.Fault(name) is { } unfit)
            return unfit;
        if (
            DocumentTypes.Promised(name) is not DocumentType.Unknown and var promised
            && OtherType(parts.First(p => p.Kind == claim.Kind), promised) is { } other
        )
            return other;
        if (claim.Bytes <= 0)
            return new("empty", "文件是空的。", "The file is empty.");
        if (claim.Bytes > most)
            return TooLarge(most);
        // In blocks it is told what each is once they are sent, and the whole is hashed where it is sealed.
        var isTold = claim.Sha256 is null
            ? claim.Blocks is null || (claim.Blocks.Count == UploadBlocks.Count(claim.Bytes) && claim.Blocks.All(IsHash))
            : IsHash(claim.Sha256) && claim.Blocks is null;
        return isTold ? null : new("hash", "缺少有效的 SHA-256 校验值。", "A valid SHA-256 is missing.");
    }

    /// <summary>That no part was named, or one that there is not.</summary>
    public static Refusal NoPart { get; } = new("kind", "请选择材料类别。", "Please choose which part of the dossier this is.");

    /// <summary>Why a part does not take a type, or null: it may take fewer than the service does.</summary>
    public static Refusal? OtherType(DossierPart part, DocumentType type)
    {
        if (part.Types is null || DocumentTypes.ExtensionsOf(type).Any(extension => part.Takes(extension.TrimStart('.'))))
            return null;
        var types = part.Types.ToUpperInvariant().Split(' ');
        return new(
            "file-type",
            $"{Quotation.Of(part.Name.Zh)}只接受 {string.Join("、", types)} 文件。",
            $"For {Quotation.Of(part.Name.En)} these files are taken: {string.Join(", ", types)}."
        );
    }

    /// <summary>Why what arrived is not taken, or null.</summary>
    public static Refusal? Fault(UploadClaim claim, DossierPart part, ArrivedDocument arrived) =>
        Arrived(claim, arrived.Sha256, arrived.Bytes)
        ?? Content(claim, part, arrived.Found)
        ?? (arrived.Scan == ScanVerdict.Infected ? Infected(claim.FileName!) : null);

    /// <summary>Why a document is not sealed yet: nobody can say that it holds no virus.</summary>
    public static Refusal ScannerAway { get; } =
        new(
            "scanner-away",
            "病毒扫描尚未完成，文件已收到并保留。请稍后点“重试”。",
            "The virus scan is not done yet; the file has arrived and is kept. Please try again in a while.",
            503
        );

    private static Refusal Infected(string fileName) =>
        new(
            "virus",
            $"{Quotation.Of(fileName)}中发现病毒，不予接收。请用杀毒软件检查该文件所在的计算机。",
            $"A virus was found in {Quotation.Of(fileName)}; it is not taken. Please check the computer that it is on."
        );

    /// <summary>Why what arrived is not what was sent, or null.</summary>
    public static Refusal? Arrived(UploadClaim claim, string sha256, long bytes) =>
        bytes == claim.Bytes && (claim.Sha256 is null ? sha256.Length > 0 : sha256 == claim.Sha256)
            ? null
            : new(
                "wrong-hash",
                "收到的内容与所报的校验值不符，请重新上传。",
                "What arrived does not match the SHA-256 that was given; please upload again."
            );

    /// <summary>Why what was found in it is not taken, or null.</summary>
    /// <param name="part">The part of the dossier that it is for.</param>
    public static Refusal? Content(UploadClaim claim, DossierPart part, Recognized found) =>
        found.Fault is null ? OtherType(part, found.Type) : RecognitionWords.Of(found, claim.FileName!);

    // Ours are read as JSON, in which a list may have nothing in a place.
    private static bool IsHash(string? hash) => hash is { Length: 64 } && hash.All(char.IsAsciiHexDigitLower);

    /// <summary>That a document has more bytes than a round allows.</summary>
    public static Refusal TooLarge(long most) =>
        new("too-large", $"文件不得超过 {FileSize.Say(most)}。", $"A file may have at most {FileSize.Say(most)}.", 413);
}
