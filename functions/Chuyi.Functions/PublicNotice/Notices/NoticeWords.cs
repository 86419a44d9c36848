using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.PublicNotice;

/// <summary>The words of a notice on paper.</summary>
public static class NoticeWords
{
    /// <summary>
    /// What it is put up for. A supplementary one does not say why an item left the list: an objection was upheld, or a
    /// withdrawal from before the notice was heard of late.
    /// </summary>
    public static Sentence Opening(Notice notice, RoundCall call) =>
        notice.Item is null
            ? new(
                $"根据{Quotation.Of(call.Title.Zh)}申报通知，经形式审查和专家评审，现将{call.ProposedList.Zh}予以公示（见附件）。",
                $"Under the call {Quotation.Of(call.Title.En)}, after formal check and expert review, "
                    + "the proposed list is on notice (attached)."
            )
            : new(
                $"因有项目移出{Quotation.Of(call.Title.Zh)}{call.ProposedList.Zh}，现将依次递补的项目予以补充公示（见附件）。",
                $"An item has left the proposed list of {Quotation.Of(call.Title.En)}; the item that moved up is on notice (attached)."
            );
}
