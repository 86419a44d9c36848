using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>The form with which the office corrects a text of a call.</summary>
public static class CorrectionForm
{
    /// <summary>The field, and the part of an address, that names the text.</summary>
    public const string Wording = "wording";

    /// <summary>What the form means, or what of it cannot be read.</summary>
    /// <param name="content">What the round takes over from its category, as it stands.</param>
    /// <param name="hash">The hash of that.</param>
    public static Outcome<CorrectionTerms> Read(IFormCollection fields, RoundContent content, string hash) =>
        RoundWordings.Of(content).FirstOrDefault(one => one.Code == fields[Wording]) is { } wording
            ? new CorrectionTerms
            {
                Wording = wording.Code,
                Called = wording.Called,
                Before = wording.Text ?? new("", ""),
                After = new(Text(fields["textZh"]), Text(fields["textEn"])),
                From = hash,
                Content = "",
                Reason = Forms.Text(fields["confirmed"]) ?? Forms.Text(fields["reason"]) ?? "",
            }
            : NoWording;

    // A browser sends other ends of lines than a category's file has.
    private static string Text(string? typed) => Forms.Text(typed)?.ReplaceLineEndings("\n") ?? "";

    private static Refusal NoWording { get; } =
        new("wording", "请选择要更正的内容。", "Please choose what is corrected.", 400) { Field = Wording };
}
