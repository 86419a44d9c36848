using System.Globalization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Print;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Chuyi.History.Receipts;

namespace Chuyi.Functions.Applications;

/// <summary>The receipt of an application on paper (PDF), which holds for a machine what proves it.</summary>
public static class ReceiptPrint
{
    /// <param name="isEnglish">Whether it is in English; it is Chinese otherwise.</param>
    /// <param name="issuer">The body that received it.</param>
    /// <param name="site">Where it can be checked.</param>
    public static byte[] Of(ApplicationState state, ReceiptData receipt, Sentence issuer, Uri site, bool isEnglish)
    {
        string T(Sentence words) => isEnglish ? words.En : words.Zh;
        var info = state.Submission!;
        var title = new Sentence("申报材料接收回执", "Receipt of an application");
        using var file = new FlowingPdf($"{T(title)} {state.Receipt}", T(issuer), BeijingTime.DayOf(state.SubmittedAt));
        file.Centred(T(title), 22);
        file.Paragraph(T(new($"{info.UnitName}：", $"{info.UnitName}:")), indent: false);
        file.Paragraph(
            T(
                new(
                    $"你单位提交的{Quotation.Of(info.Title)}申报材料已收到并封存。现将有关事项告知如下：",
                    $"Your application {Quotation.Of(info.Title)} was received and sealed. Of it this is recorded:"
                )
            )
        );
        foreach (var (label, value) in Particulars(state))
            file.Row(T(label), T(value));
        file.Heading(T(new($"材料清单（{state.Documents.Count} 份）", $"Sealed documents ({state.Documents.Count})")));
        foreach (var (n, document) in state.Documents.Index())
        {
            var part = info.Numbers.Parts.FirstOrDefault(part => part.Kind == document.Kind);
            file.Small($"{n + 1}. {(part is null ? "" : T(part.Name) + "　")}{document.FileName}（{FileSize.Say(document.Bytes)}）");
            file.Small($"    SHA-256 {document.Sha256}");
        }
        file.Heading(T(new("校验", "To check it")));
        foreach (var entry in receipt.Entries)
            file.Small(T(Proof(entry)));
        file.Small(
            T(
                new(
                    $"请保留本文件原件：其中含有可供核验的数据。核验：{site.AbsoluteUri} 或 chuyi verify。",
                    $"Keep this file as it is: it holds what proves it. Check it at {site.AbsoluteUri} or with chuyi verify."
                )
            )
        );
        file.Signature(T(issuer), T(BeijingTime.Say(BeijingTime.DayOf(state.SubmittedAt))));
        file.Attach("Chuyi", receipt.ToBytes());
        return file.ToArray();
    }

    private static IEnumerable<(Sentence Label, Sentence Value)> Particulars(ApplicationState state)
    {
        var info = state.Submission!;
        yield return (new("回执号", "Receipt"), Same(state.Receipt));
        yield return (new("申报批次", "Round"), info.RoundTitle);
        if (info.Subject is { } subject)
            yield return (SubjectWords.Of(subject.Kind), Same(subject.Name));
        if (info.Recommender.Length > 0)
            yield return (new("推荐单位", "Recommender"), Same(info.Recommender));
        yield return (new("接收时间", "Received"), BeijingTime.Say(state.SubmittedAt));
        if (state.WasSupplemented && state.SupplementedAt is { } supplemented)
            yield return (new("补正时间", "Supplemented"), BeijingTime.Say(supplemented));
        if (state.CheckBy is { } by)
            yield return (new("形式审查期限", "Formal check by"), Deadline.Say(by));
        if (state.Answers is { } answers)
            yield return (new("申报表校验值", "Hash of the form"), Same(answers.Sha256));
    }

    private static Sentence Proof(ReceiptEntry entry) =>
        new Sentence($"第 {entry.Event.Seq} 号事件 {entry.Event.Hash}", $"Event {entry.Event.Seq} {entry.Event.Hash}") is var said
        && entry.Leaf is { } leaf
            ? new($"{said.Zh}，日志第 {Number(leaf + 1)} 条", $"{said.En}, entry {Number(leaf + 1)} of the log")
            : new($"{said.Zh}，尚待日志收录", $"{said.En}, not in the log yet");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Sentence Same(string text) => new(text, text);
}
