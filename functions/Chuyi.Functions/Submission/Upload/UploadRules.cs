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
    public static Refusal? Claim(UploadClaim claim, RoundNumbers numbers) => Claim(claim, numbers.Parts, numbers.MaxDocumentBytes);

    /// <summary>The same where these parts are taken, of so many bytes each.</summary>
    public static Refusal? Claim(UploadClaim claim, IReadOnlyList<DossierPart> parts, long most)
    {
        var name = claim.FileName ?? "";
        if (parts.All(p => p.Kind != claim.Kind))
            return new("kind", "请选择材料类别。", "Please choose which part of the dossier this is.");
        if (
            name.Length is 0 or > TextLimits.FileName
            || name.Any(c => c is '/' or '\\' or ':' || TextLimits.IsUnreadable(c))
            || name.Trim('.', ' ').Length == 0
            || name.Contains("..", StringComparison.Ordinal)
        )
            return new("file-name", "文件名不得包含路径或特殊字符。", "The file name must not contain a path or special characters.");
        if (DocumentTypes.Promised(name) == DocumentType.Unknown)
            return new(
                "file-type",
                $"只接受 {string.Join("、", DocumentTypes.Names)} 文件。",
                $"These files are taken: {string.Join(", ", DocumentTypes.Names)}."
            );
        if (OtherType(parts.First(p => p.Kind == claim.Kind), name) is { } other)
            return other;
        if (claim.Bytes <= 0)
            return new("empty", "文件是空的。", "The file is empty.");
        if (claim.Bytes > most)
            return TooLarge(most);
        return claim.Sha256 is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower)
            ? null
            : new("hash", "缺少有效的 SHA-256 校验值。", "A valid SHA-256 is missing.");
    }

    // A part may take fewer types than the service does.
    private static Refusal? OtherType(DossierPart part, string name)
    {
        if (part.Takes(Path.GetExtension(name).TrimStart('.')) || part.Types is null)
            return null;
        var types = part.Types.ToUpperInvariant().Split(' ');
        return new(
            "file-type",
            $"{Quotation.Of(part.Name.Zh)}只接受 {string.Join("、", types)} 文件。",
            $"For {Quotation.Of(part.Name.En)} these files are taken: {string.Join(", ", types)}."
        );
    }

    /// <summary>Why what arrived is refused, or null.</summary>
    public static Refusal? Content(UploadClaim claim, DocumentType found, string sha256, long bytes)
    {
        if (bytes != claim.Bytes || sha256 != claim.Sha256)
            return new(
                "wrong-hash",
                "收到的内容与所报的校验值不符，请重新上传。",
                "What arrived does not match the SHA-256 that was given; please upload again."
            );
        if (found == DocumentType.Executable)
            return new(
                "executable",
                $"{Quotation.Of(claim.FileName!)}的内容是可执行程序，并非{Path.GetExtension(claim.FileName)}文件，不予接收。",
                $"{Quotation.Of(claim.FileName!)} is a program by its content, no {Path.GetExtension(claim.FileName)} file, and is refused."
            );
        return found == DocumentTypes.Promised(claim.FileName!)
            ? null
            : new(
                "wrong-type",
                $"{Quotation.Of(claim.FileName!)}的内容与扩展名不符。",
                $"The content of {Quotation.Of(claim.FileName!)} is not what its name says."
            );
    }

    /// <summary>That a document has more bytes than a round allows.</summary>
    public static Refusal TooLarge(long most) =>
        new("too-large", $"文件不得超过 {FileSize.Say(most)}。", $"A file may have at most {FileSize.Say(most)}.", 413);
}
