using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Submission;

/// <summary>What a draft is called, and where it stands, in words.</summary>
public static class DraftWords
{
    public static Sentence Stage(DraftStage stage) =>
        stage switch
        {
            DraftStage.Submitted => new("已提交", "Submitted"),
            DraftStage.Closed => new("正在提交", "Being submitted"),
            _ => new("草稿", "Draft"),
        };

    /// <summary>A draft that its unit did not submit before the call closed.</summary>
    public static Sentence TooLate { get; } = new("逾期未提交", "Not submitted in time");

    /// <summary>How far the notice has got that shows what came of an application.</summary>
    public static Sentence Of(NoticeStanding notice) =>
        notice switch
        {
            NoticeStanding.ToCome => new("结果即将公示", "Results to be on public notice"),
            NoticeStanding.Up => new("结果正在公示", "Results on public notice"),
            _ => new("公示期满，异议处理中", "Notice over, objections being settled"),
        };

    /// <summary>What is still to be done to a draft before its deadline: what is not there, then what is not filled in.</summary>
    public static Sentence Undone(DraftModel model)
    {
        var title = Title(model.Draft);
        if (model.IsComplete)
            return new($"{title.Zh}：材料齐全，请核对并提交", $"{title.En}: complete, to be checked and submitted");
        IReadOnlyList<Sentence> lacking =
        [
            .. model.Draft.Title.Length == 0 ? [new("申报名称", "title")] : Array.Empty<Sentence>(),
            .. model.Recommender is { IsRefused: true } ? [new("推荐单位", "recommender")] : Array.Empty<Sentence>(),
            .. model.Lacking.Select(part => part.Name),
        ];
        IReadOnlyList<Sentence> unfinished =
        [
            .. model.SubjectLacks is null ? [] : new[] { SubjectWords.Of(model.Subject.Kind) },
            .. model.Faults.Select(fault => fault.Section?.Name ?? SubjectWords.Of(model.Subject.Kind)).Distinct(),
        ];
        return new(
            $"{title.Zh}：" + Told("尚缺", "尚须填妥", "；", "、", name => name.Zh),
            $"{title.En}: " + Told("lacks ", "not filled in: ", "; ", ", ", name => name.En)
        );

        string Told(string lacks, string unfilled, string between, string and, Func<Sentence, string> word) =>
            string.Join(
                between,
                new[] { (lacks, lacking), (unfilled, unfinished) }
                    .Where(one => one.Item2.Count > 0)
                    .Select(one => one.Item1 + string.Join(and, one.Item2.Select(word)))
            );
    }

    /// <summary>How many parts of the dossier have a document.</summary>
    public static Sentence PartsThere(DraftModel model) =>
        new(
            $"已有 {model.There} 类材料，共 {model.Call.Numbers.Parts.Count} 类",
            $"{model.There} of {model.Call.Numbers.Parts.Count} parts are there"
        );

    /// <summary>The steps from an empty draft to a submitted one.</summary>
    public static IReadOnlyList<Sentence> Steps { get; } =
    [new("填写和上传", "Write and upload"), new("核对", "Look it over"), new("提交", "Submit")];

    public static Sentence Title(Draft draft) =>
        draft.Title.Length > 0 ? new(draft.Title, draft.Title) : new("（未命名草稿）", "(untitled draft)");
}
