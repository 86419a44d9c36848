using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;

namespace Chuyi.Functions.Web;

/// <summary>What the page of parts shows in them: a school and its application, as they could be.</summary>
public static class KitSamples
{
    public static CaseId Application { get; } = CaseId.Application("kit", "kit", "kit");

    /// <summary>What a list of them counts.</summary>
    public static Counted Counted { get; } = new("份", "申报", "application", "applications");

    /// <summary>Characters of the longest text that is looked for among them.</summary>
    public const int LongestSearch = 100;

    /// <summary>The history of an application, in which something of somebody was declined at last.</summary>
    public static IReadOnlyList<EventRecord> Events(Keys keys, string actor, DateTimeOffset at) =>
        [
            FactFormat.Seal(keys, Application, 1, at.AddDays(-9), "office", new Accepted(), EventRecord.NoPrev),
            FactFormat.Seal(
                keys,
                Application,
                2,
                at,
                actor,
                new ActDeclined(nameof(Withdraw), "too-late", new("名单已经公示。", "The list is on notice."))
                {
                    Sent = Json.Write<Act>(new Withdraw("学校另有安排")),
                },
                EventRecord.NoPrev
            ),
        ];

    /// <summary>An act that waits to be recorded.</summary>
    public static IReadOnlyList<ReceivedAct> Untaken(DateTimeOffset at) => [new("kit", Application, "office", at, new PassCheck())];

    /// <summary>A document of a dossier.</summary>
    public static SealedDocument Document { get; } =
        new()
        {
            Id = new string('0', 16),
            Kind = "form",
            FileName = "form.pdf",
            ContentType = "application/pdf",
            Bytes = 1_572_864,
            Sha256 = new string('a', 64),
        };

    public static Interruption Interruption { get; } =
        new()
        {
            Title = new("公布名单？", "Announce the list?"),
            Effects =
            [
                new("3 个项目将被认定并颁发证书。", "3 items will be designated and certified."),
                new("公布后不能撤回。", "It is not taken back."),
            ],
            Button = new("确认公布", "Announce it"),
        };
}
