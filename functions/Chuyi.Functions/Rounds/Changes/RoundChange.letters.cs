using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>What a unit hears of a later deadline.</summary>
internal static class RoundChangeLetters
{
    public static Letter Told(Recipient person, ToldDeadline told) =>
        new(
            "deadline-extended",
            person,
            new($"{told.RoundTitle.Zh}：截止时间延长", $"{told.RoundTitle.En}: the deadline was put off"),
            new(
                $"申报截止时间由 {Deadline.Say(told.From).Zh}延长至 {Deadline.Say(told.Deadline).Zh}。理由：{told.Reason}\n"
                    + "草稿在新的截止时间之前均可修改、提交；已经提交的申报不受影响，无须重新提交。",
                $"The deadline was put off from {Deadline.Say(told.From).En} to {Deadline.Say(told.Deadline).En}, because: {told.Reason}\n"
                    + "Drafts can be changed and submitted until then; what has been submitted stays so, and nothing has to be done."
            )
        )
        {
            Due = Deadline.LastDayBefore(told.Deadline),
            Page = "/applications",
        };
}
