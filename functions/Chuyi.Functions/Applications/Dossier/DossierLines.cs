using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Applications;

/// <summary>What a letter says of a dossier, line by line.</summary>
internal static class DossierLines
{
    /// <summary>The parts, and the sections of the form, that can be changed, or nothing where all of them can.</summary>
    public static Sentence Open(SupplementOrder order) =>
        order.Parts is not { } parts
            ? new("", "")
            : new(
                $"可更改的材料：{string.Join("、", order.Named(parts).Select(p => p.Zh))}。其他内容不能更改。\n",
                $"You can change: {string.Join(", ", order.Named(parts).Select(p => p.En))}. Everything else stays as it is.\n"
            );

    public static string Numbered(IEnumerable<string> lines) => string.Join('\n', lines.Select((l, i) => $"{i + 1}. {l}"));

    public static Sentence Sealed(IReadOnlyList<SealedDocument> documents) =>
        new(
            Numbered(documents.Select(d => $"{d.FileName}（{FileSize.Say(d.Bytes)}）{d.Sha256}")),
            Numbered(documents.Select(d => $"{d.FileName} ({FileSize.Say(d.Bytes)}) {d.Sha256}"))
        );

    /// <summary>When the formal check ends, as far as it is known.</summary>
    public static Sentence CheckEnds(DateOnly? by) =>
        by is { } day
            ? new($"形式审查将于{Deadline.Say(day).Zh}前完成。", $"The formal check ends by {Deadline.Say(day).En}.")
            : new(
                "形式审查的截止日期待该年节假日安排公布后确定，届时另行通知。",
                "When the formal check ends is counted once the holidays of its year are announced; you will be told."
            );
}
