using System.Security.Cryptography;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Submission;

/// <summary>Which documents are taken.</summary>
public static class UploadRules
{
    private const int IdBytes = 8;

    /// <summary>A new name for one upload, which nobody can guess.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>Whether an upload can have this name.</summary>
    public static bool IsId(string text) => text.Length == 2 * IdBytes && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Why an upload is refused before it begins, or null.</summary>
    public static Refusal? Claim(UploadClaim claim, RoundNumbers numbers)
    {
        var name = claim.FileName ?? "";
        if (numbers.Parts.All(p => p.Kind != claim.Kind))
            return new("kind", "请选择材料类别。", "Please choose which part of the dossier this is.");
        if (FileNames.Fault(name) is { } unfit)
            return unfit;
        if (
            DocumentTypes.Promised(name) is not DocumentType.Unknown and var promised
            && OtherType(numbers.Parts.First(p => p.Kind == claim.Kind), promised) is { } other
        )
            return other;
        if (claim.Bytes <= 0)
            return new("empty", "文件是空的。", "The file is empty.");
        if (claim.Bytes > numbers.MaxDocumentBytes)
            return TooLarge(numbers.MaxDocumentBytes);
        return claim.Sha256 is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower)
            ? null
            : new("hash", "缺少有效的 SHA-256 校验值。", "A valid SHA-256 is missing.");
    }

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

    /// <summary>Why what arrived is not what was sent, or null.</summary>
    public static Refusal? Arrived(UploadClaim claim, string sha256, long bytes) =>
        bytes == claim.Bytes && sha256 == claim.Sha256
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

    /// <summary>That a document has more bytes than a round allows.</summary>
    public static Refusal TooLarge(long most) =>
        new("too-large", $"文件不得超过 {FileSize.Say(most)}。", $"A file may have at most {FileSize.Say(most)}.", 413);
}
