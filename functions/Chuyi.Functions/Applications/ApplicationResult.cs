using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.Applications;

/// <summary>How an applicant is told of what was decided, and what can be done about it.</summary>
internal static class ApplicationResult
{
    /// <summary>What an applicant can do who does not agree, or null.</summary>
    public static Sentence? Recourse(Fact fact, SubmittedApplication application) =>
        fact switch
        {
            Placed or Promoted => new(
                $"对名单有异议的，请在公示期内到公示页面书面提出：{Letter.Site}/notices/{application.Round}",
                "Whoever objects to the list does so in writing, during the notice, on its page: "
                    + $"{Letter.Site}/notices/{application.Round}"
            ),
            FormRefused or NotRecommended or DeemedWithdrawn or Struck or NotDesignated => new(
                "如认为上述决定有误，请写明事实和理由，向经办部门反映。",
                "If you think that this is wrong, tell the office, with your facts and reasons."
            ),
            _ => null,
        };

    /// <summary>A letter that tells one thing of one application.</summary>
    public static Letter Tell(string kind, Recipient to, SubmittedApplication s, Sentence subject, Sentence said) =>
        new(
            kind,
            to,
            subject,
            new(
                $"{s.UnitName}：\n{Quotation.Of(s.Title)}（{s.RoundTitle.Zh}）{said.Zh}",
                $"{s.UnitName}:\n{Quotation.Of(s.Title)} ({s.RoundTitle.En}) {said.En}"
            )
        );
}
