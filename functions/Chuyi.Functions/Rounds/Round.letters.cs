using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.SignOff;

namespace Chuyi.Functions.Rounds;

/// <summary>What the officer of a round is told: each time it is the office's turn.</summary>
public static class RoundLetters
{
    public static IEnumerable<Letter> For(RoundState state, Fact fact)
    {
        if (state.Opening is not { } o)
            yield break;
        Sentence? turn = fact switch
        {
            RoundClosed => new(
                "请完成形式审查，导入专家库并抽取专家。",
                "Please finish the formal checks, import a pool and draw the experts."
            ),
            DeadlineExtended or CallCorrected => new(
                "所有在本批次有草稿或申报的单位随即收到通知。",
                "All units with a draft or an application in it are told at once."
            ),
            Ranked when o.Numbers.MeetingExperts is not null => new(
                "请召开会评，录入会评记录后确认名单。",
                "Please hold the panel meeting, record its minutes and confirm the list."
            ),
            Ranked => new("请核对排序结果并确认名单。", "Please check the ranking and confirm the list."),
            DepartmentReturned => new("请处理退回意见并重新确认名单。", "Please settle the return and confirm the list again."),
            DepartmentSigned when state.AllSigned => new(
                "会签完成，请填写文号并公布。",
                "Every department has signed; please announce with the document number."
            ),
            ArbitersAsked => new(
                "按本批次规则进行，无须办理；评分表齐备后再汇总排序。",
                "This follows from the rule of the round, and nothing is asked of you: the ranking waits for their sheets."
            ),
            SheetsLacking => new(
                "请逐项说明理由，决定是否按现有评分表排序。",
                "Please decide, with a reason, whether they are ranked by the sheets there are."
            ),
            ItemWithdrawn { ListHash: not null } when state.IsConfirmed => new(
                "名单已相应变更，将按变更后的名单公示。",
                "The list has changed; the changed list goes on notice."
            ),
            ItemWithdrawn { ListHash: not null } when state.Sendings > 0 => new(
                "会签终止，请重新确认变更后的名单。",
                "The signing has ended; please confirm the changed list."
            ),
            RoundAnnounced => new("认定证书正在签发。", "The certificates are being issued."),
            RoundEnded => new(
                "未完成的评审和会签随之终止，相应链接失效；已排序的申报单位另行收到结果通知。",
                "Reviews and signatures that were still open have ended, with their links; applicants who were ranked are told the result."
            ),
            ItemStruck { ReserveIsEmpty: true } => new("该名额空缺。", "The place stays empty."),
            _ => null,
        };
        if (turn is { } text)
            yield return new Letter(
                "office-turn",
                Recipient.Account(o.Officer),
                Subject(o.Title, fact, state),
                new($"{fact.Say().Zh}\n{text.Zh}", $"{fact.Say().En}\n{text.En}")
            );
    }

    private static Sentence Subject(Sentence title, Fact fact, RoundState state) =>
        fact switch
        {
            RoundEnded => new($"{title.Zh}：批次终止", $"{title.En}: the round has ended"),
            // Nothing is asked of the office.
            RoundAnnounced or ItemStruck or DeadlineExtended or CallCorrected or ArbitersAsked => new(
                $"{title.Zh}：批次进展",
                $"{title.En}: how it goes on"
            ),
            ItemWithdrawn when state.IsConfirmed => new($"{title.Zh}：批次进展", $"{title.En}: how it goes on"),
            _ => new($"{title.Zh}：轮到经办部门", $"{title.En}: the office's turn"),
        };
}
