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

    public static Sentence Title(Draft draft) =>
        draft.Title.Length > 0 ? new(draft.Title, draft.Title) : new("（未命名草稿）", "(untitled draft)");
}
