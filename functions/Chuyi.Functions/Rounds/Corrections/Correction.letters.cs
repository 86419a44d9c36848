using Chuyi.Functions.Mail;

namespace Chuyi.Functions.Rounds;

/// <summary>What a unit hears of a correction.</summary>
internal static class CorrectionLetters
{
    public static Letter Told(Recipient person, ToldCorrection told)
    {
        var said = CorrectionWords.Said(told.Called, told.Before, told.After);
        return new(
            "call-corrected",
            person,
            new($"{told.RoundTitle.Zh}：申报通知更正", $"{told.RoundTitle.En}: the call was corrected"),
            new(
                $"申报通知更正：{said.Zh}。理由：{told.Reason}\n"
                    + "名额、条件、评审指标和截止时间不变。已填写的内容仍然保留，已经提交的申报无须重新提交；如因原表述填写有误，截止之前可以修改草稿。",
                $"The call was corrected: {said.En}. Why: {told.Reason}\n"
                    + "Quota, conditions, criteria and the deadline are as before. What you have written is kept, and what has been "
                    + "submitted stays; if the old words misled you, a draft can be changed until the deadline."
            )
        )
        {
            Page = "/applications",
        };
    }
}
