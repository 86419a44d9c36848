using System.Globalization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>The form with which the office puts off a deadline.</summary>
public static class ExtensionForm
{
    /// <summary>What the form means, or what of it cannot be read.</summary>
    public static Outcome<Act> Read(IFormCollection fields)
    {
        var unread = RoundForm.TryDeadline(fields["deadline"], out var deadline) ? null : RoundForm.NoDeadline;
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

    /// <summary>An instant as the field has it.</summary>
    public static string Local(DateTimeOffset at) =>
        at.ToOffset(BeijingTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static Refusal NoDay { get; } =
        new("day", "公布日不是有效的日期。", "The day of the public values is no date.", 400) { Field = "day" };
}
