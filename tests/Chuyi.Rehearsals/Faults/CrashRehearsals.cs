using System.Globalization;
using System.Text.RegularExpressions;
using Chuyi.Functions.Applications;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.History.Export;
using Chuyi.History.Verification;
using Chuyi.Rehearsals.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Faults;

/// <summary>
/// The process of the service dies at a request it sends to storage, before it is sent or after it is done; it is
/// started again, and whoever had no answer acts again: the same events once each, the same letters, a clean history.
/// </summary>
public class CrashRehearsals(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const string Application = "A.甲校";

    /// <summary>Of the whole round one point in so many is tried; 1 tries all, which takes half an hour.</summary>
    private static readonly int Every = int.Parse(
        Environment.GetEnvironmentVariable("CHUYI_CRASH_EVERY") ?? "23",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public Task One_application_from_its_draft_to_its_certificate() =>
        Enumeration.SameStoryAsync(
            point =>
                PlayAsync(
                    point,
                    async (service, call) =>
                    {
                        await call.Open();
                        var applicant = new Applicant(service, "U.甲校");
                        var (id, form, better) = (
                            applicant.Application,
                            Applicant.Pdf("an application form"),
                            Applicant.Pdf("with its seal")
                        );
                        await applicant.SignIn();
                        await applicant.Begin();
                        await applicant.Upload(form);
                        await applicant.Submit();
                        await service.Ask(() => service.Clock.SettleAsync());
                        await service.Do(id, "office P.officer", new RequestSupplement(["申报书缺少单位公章"], new DateOnly(2026, 3, 11)));
                        await service.Until(3, 6);
                        await applicant.SignIn();
                        await applicant.Upload(better);
                        await applicant.Remove(form);
                        await applicant.Post($"/applications/{id}/supplement", "supplement");
                        await service.Ask(() => service.Clock.SettleAsync());
                        await service.Until(3, 14);
                        await service.Do(id, "office P.officer", new PassCheck());
                        await service.Do(
                            id,
                            Call.Id,
                            new Place(
                                new Placement
                                {
                                    Rank = 1,
                                    Score = 95,
                                    Standing = Standing.Proposed,
                                    NoticeFirst = new DateOnly(2026, 3, 23),
                                    NoticeLast = new DateOnly(2026, 3, 27),
                                }
                            )
                        );
                        await service.Do(
                            id,
                            Call.Id,
                            new Designate(
                                "CY-2026-secondary-school-1-001",
                                new("优秀中职学校", "Secondary school"),
                                "湘教通〔2026〕88号",
                                new DateOnly(2026, 4, 3),
                                Catalogue.Official.Programme,
                                []
                            )
                        );
                        await service.Until(3, 15);
                        await service.Ask(() => Dossiers.AreWholeAsync(service, applicant, form, better));
                    },
                    RoundNumbers.Default(1, 1, 3) with
                    {
                        Parts = [DossierPart.Default[0]],
                    }
                ),
            output
        );

    [Fact]
    public Task A_round_from_the_call_to_the_announcement() =>
        Enumeration.SameStoryAsync(
            point =>
                PlayAsync(
                    point,
                    async (service, call) =>
                    {
                        await call.Closed("甲校", "乙校");
                        await call.Draw();
                        await call.Review();
                        await call.Confirm();
                        await service.Until(3, 24);
                        var objection = await call.Object("one", Application);
                        await service.Do(objection, "objector", new VerifyContact());
                        await service.Do(objection, "office P.officer", new DecideObjection(true, "经核查，就业数据不实。"));
                        await service.Until(4, 2);
                        await call.Sign();
                        await call.Announce();
                        await service.Until(4, 3);
                    }
                ),
            output,
            Every
        );

    private async Task<Played> PlayAsync(CrashPoint point, Func<Service, Call, Task> play, RoundNumbers? numbers = null)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), point);
        var call = numbers is null ? new Call(service) : new Call(service) { Numbers = numbers };
        await play(service, call);
        Assert.Equal(point == CrashPoint.Never ? 0 : 1, service.Deaths);
        var requests = service.Requests;
        return new(await StoryAsync(service), requests);
    }

    /// <summary>Every event of every case and every letter, without what differs from storage account to storage account.</summary>
    private static async Task<string> StoryAsync(Service service)
    {
        var cases = await service.Events.All(default).Select(e => e.Case).Distinct().ToListAsync();
        var stories = new List<string>();
        foreach (var one in cases)
            stories.Add($"{one}\n{await service.Transcript(one)}");
        stories.Add(
            string.Join('\n', Directory.GetFiles(service.Mail).Select(file => Plain(Path.GetFileName(file))).Order(StringComparer.Ordinal))
        );
        stories.Add(await VerifyAsync(service));
        return string.Join('\n', stories.Select(Plain).Order(StringComparer.Ordinal));
    }

    /// <summary>Hashes depend on the account's keys, and they on whom the lots choose.</summary>
    private static string Plain(string text) => Regex.Replace(Regex.Replace(text, "[0-9a-f]{16}…", "<hash>"), @"(专家 |\.)E[0-9]", "$1E");

    private static async Task<string> VerifyAsync(Service service)
    {
        var head = await service.Get<LogWriter>().Head(default);
        var leaves = await service.Get<LogReader>().Leaves(head.Size, default);
        var identity = service.Get<LogIdentity>();
        using var export = new MemoryStream();
        await ExportFormat.WriteAsync(
            export,
            identity.Signer,
            head.Note,
            ExportFormat.WholeHistory,
            leaves.ToAsyncEnumerable(),
            service.Events.All(default)
        );
        export.Position = 0;
        var report = await HistoryVerifier.VerifyExportAsync(export, identity.Signer.VerifierKey);
        return $"{report.Zh} {string.Join(' ', report.Details.Select(finding => finding.Zh))}";
    }
}
