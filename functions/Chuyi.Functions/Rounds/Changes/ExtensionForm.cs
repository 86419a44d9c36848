using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>The form with which the office puts off a deadline.</summary>
public static class ExtensionForm
{
    /// <summary>What the form means, or what of it cannot be read.</summary>
    /// <param name="proposed">What somebody else proposed, and is confirmed as it is.</param>
    public static Outcome<Act> Read(IFormCollection fields, ExtensionProposed? proposed)
    {
        var typed = fields[DeadlineField.Name].ToString();
        var unread = DeadlineField.Fault(typed, out var deadline);
        if (proposed is { Terms.Deadline: var waiting } && typed == DeadlineField.Write(waiting))
            (unread, deadline) = (null, waiting);
        var day = Forms.Day(fields["day"]);
        var noDay = day is null && Forms.Text(fields["day"]) is not null ? NoDay : null;
        var reason = Forms.Text(fields["confirmed"]) ?? Forms.Text(fields["reason"]) ?? "";
        return Refusal.Of(unread, noDay) is { } wrong
            ? wrong
            : new ExtendDeadline(
                new()
                {
                    Deadline = deadline,
                    Day = day,
                    Reason = reason,
                }
            );
    }

    /// <summary>The field by which whoever proposes it knows that a year is not entered.</summary>
    public const string UnknownYear = "unknownYear";

    /// <summary>Whether they know it.</summary>
    public static bool ConfirmsYear(IFormCollection fields) => fields[UnknownYear] == "yes";

    /// <summary>Whether a form was refused because they have to be asked.</summary>
    public static bool AsksYear(HttpRequest request) => RefusedForm.Of(request)?.Faults.Any(fault => fault.Code == UnknownYearCode) is true;

    /// <summary>That the round may last into a year of which nothing is known.</summary>
    public static Refusal NoYear(int year) =>
        new(
            UnknownYearCode,
            $"延长后，本批次的期限可能跨入 {year} 年，而该年的节假日安排尚未录入。提交和评审不受影响；"
                + "跨年的形式审查期限、补正期限和公示日期要等安排录入后才能计算。仍要延长的，请勾选后再次提交。",
            $"The periods of this round may then last into {year}, whose holidays are not entered yet. Submissions and reviews go on; "
                + "formal checks, supplements and notices that reach into that year are counted once they are. "
                + "To put it off all the same, tick the box and send it again.",
            409
        )
        {
            Field = UnknownYear,
        };

    private const string UnknownYearCode = "unknown-year";

    private static Refusal NoDay { get; } =
        new("day", "公布日不是有效的日期。", "The day of the public values is no date.", 400) { Field = "day" };
}
