using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Applications;

public sealed record Submitted(SubmittedApplication Submission, string Receipt) : Fact
{
    public override Sentence Say() =>
        new(
            $"{Submission.UnitName}提交申报{Quotation.Of(Submission.Title)}，{For.Zh}"
                + $"材料 {Submission.Documents.Count} 份，回执号 {Receipt}。{Answers.Zh}{Discarded.Zh}",
            $"{Submission.UnitName} submitted {Quotation.Of(Submission.Title)}{For.En} with {Submission.Documents.Count} documents, "
                + $"receipt {Receipt}.{Answers.En}{Discarded.En}"
        );

    private Sentence For =>
        Submission.Subject is { } subject
            ? new($"{SubjectWords.Of(subject.Kind).Zh}：{subject.Name}，", $" for {subject.Name}")
            : new("", "");

    private Sentence Answers =>
        Submission.Answers is { Sha256: var hash }
            ? new($"申报表已封存（SHA-256 {hash[..16]}…）。", $" The form was sealed (SHA-256 {hash[..16]}…).")
            : new("", "");

    private Sentence Discarded =>
        Submission.Discarded is { } gone
            ? new($"提交前曾从草稿中移除材料 {gone.Count} 份。", $" Documents taken out of the draft before that: {gone.Count}.")
            : new("", "");
}

public sealed record Accepted : Fact
{
    public override Sentence Say() => new("形式审查通过，予以受理。", "The formal check was passed; the application is accepted.");
}

public sealed record FormRefused(string Reason) : Fact
{
    public override Sentence Say() => new($"不予受理：{Reason}", $"The application is refused: {Reason}");
}

/// <summary>The last day of the formal check could not be counted before: the schedule of its year was not known.</summary>
public sealed record CheckDayCounted(DateOnly CheckBy) : Fact
{
    public override Sentence Say() =>
        new($"形式审查期限确定为{Deadline.Say(CheckBy).Zh}。", $"The formal check is now known to end by {Deadline.Say(CheckBy).En}.");
}

public sealed record FormalCheckOverdue : Fact
{
    public override Sentence Say() => new("形式审查超过期限，已提醒经办部门。", "The formal check is overdue; the office was told.");
}

public sealed record SupplementRequested(SupplementOrder Order) : Fact
{
    public override Sentence Say() =>
        new(
            $"一次性告知需补正的全部内容（{Order.Defects.Count} 项），{Deadline.Say(Order.Due).Zh}前补正{OnlyParts.Zh}。",
            $"All {Order.Defects.Count} defects were told at once, to be cured by {Deadline.Say(Order.Due).En}{OnlyParts.En}."
        );

    private Sentence OnlyParts =>
        Order.Parts is not { } parts
            ? new("", "")
            : new(
                "，限于：" + string.Join("、", Order.Named(parts).Select(p => p.Zh)),
                ", in these parts: " + string.Join(", ", Order.Named(parts).Select(p => p.En))
            );
}

/// <summary>The notice of defects went out late: the applicant keeps the whole time.</summary>
public sealed record SupplementExtended(DateOnly Due) : Fact
{
    public override Sentence Say() =>
        new(
            $"补正通知因邮件延误迟发，补正期限顺延至{Deadline.Say(Due).Zh}。",
            $"The notice of defects went out late; the supplement is due by {Deadline.Say(Due).En}."
        );
}

public sealed record Supplemented(SupplementedDossier Dossier) : Fact
{
    public override Sentence Say() =>
        new(
            $"已补正，材料现为 {Dossier.Documents.Count} 份{Form.Zh}。",
            $"The supplement was received; the dossier now has {Dossier.Documents.Count} documents{Form.En}."
        );

    private Sentence Form =>
        Dossier is { Answers: { } answers, Sections: { } sections }
            ? new(
                $"；申报表更改：{string.Join("、", sections.Select(s => s.Name.Zh))}（内容哈希 {answers.Sha256[..16]}…）",
                $", and of the form were changed: {string.Join(", ", sections.Select(s => s.Name.En))} "
                    + $"(content hash {answers.Sha256[..16]}…)"
            )
            : new("", "");
}

public sealed record DeemedWithdrawn : Fact
{
    public override Sentence Say() =>
        new("逾期未补正，视为撤回。", "No supplement was received in time; the application is deemed withdrawn.");
}

public sealed record Withdrawn(string? Reason) : Fact
{
    public override Sentence Say() => new("申报单位撤回申报。", "The applicant withdrew the application.");
}

public sealed record Placed(Placement Placement) : Fact
{
    public override Sentence Say() =>
        Placement.Standing switch
        {
            Standing.Proposed => new($"{Result.Zh}，列入公示名单。", $"{Result.En}: on the list that goes on notice."),
            Standing.Reserve => new($"{Result.Zh}，列为递补。", $"{Result.En}: in the reserve."),
            _ => new($"{Result.Zh}，未列入公示名单。", $"{Result.En}: not on the list that goes on notice."),
        };

    private Sentence Result =>
        Placement.Verdict is { } verdict ? new(ApplicationWords.Of(verdict).Zh, $"The plan was {ApplicationWords.Of(verdict).En}")
        : Placement.IsNamed
            ? new(
                $"作为政策确定的单位，得分 {Points.Say(Placement.Score)}",
                $"As a unit that the policy names, score {Points.Say(Placement.Score)}"
            )
        : new(
            $"得分 {Points.Say(Placement.Score)}，位列第 {Placement.Rank}",
            $"Score {Points.Say(Placement.Score)}, rank {Placement.Rank}"
        );
}

public sealed record Struck(string Reason) : Fact
{
    public override Sentence Say() => new($"因异议成立移出名单：{Reason}", $"Struck from the list by an upheld objection: {Reason}");
}

public sealed record Promoted(NoticePeriod Notice) : Fact
{
    public override Sentence Say() =>
        new("依次递补列入公示名单，补充公示。", "Moved up from the reserve to the list, with a supplementary notice.");
}

public sealed record Designated(DesignationDecision Decision) : Fact
{
    private bool IsConstruction => Decision.Level is { IsConstruction: true };

    public override Sentence Say() =>
        new(
            $"{(IsConstruction ? "予以立项" : "予以认定")}，编号 {Decision.Shown}（{Decision.DocumentNumber}）。",
            $"{(IsConstruction ? "Approved as a construction unit" : "Designated")} under {Decision.Shown} ({Decision.DocumentNumber})."
        );
}

/// <param name="DocumentNumber">Under which the round was announced; null where it was ended without a designation.</param>
/// <param name="Reason">Why it was ended so; null where it was announced.</param>
public sealed record NotDesignated(string? DocumentNumber, string? Reason = null) : Fact
{
    public override Sentence Say() =>
        DocumentNumber is null
            ? new RoundEnded(Reason!).Say()
            : new($"本批次未予认定（{DocumentNumber}）。", $"Not designated in this round ({DocumentNumber}).");
}
