using System.Text.Encodings.Web;
using System.Text.Unicode;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;

namespace Chuyi.Functions;

/// <summary>Wires the service: the one place that reads configuration.</summary>
public static partial class Composition
{
    /// <summary>
    /// The processes there are. A new one has its kind in <see cref="CaseKind"/>, its row here, and its acts and facts on
    /// the lists <c>Act.kinds.cs</c> and <c>Fact.kinds.cs</c>.
    /// </summary>
    public static Processes Processes { get; } =
        new([
            RoundProcess.Row,
            ApplicationProcess.Row,
            DutyProcess.Row,
            ObjectionProcess.Row,
            SignOffProcess.Row,
            RecommendationProcess.Row,
            DesignationProcess.Row,
            AccountProcess.Row,
            ContactProcess.Row,
            CalendarProcess.Row,
            UnitRegisterProcess.Row,
            ExpertRegisterProcess.Row,
        ]);

    public static IServiceCollection AddChuyi(this IServiceCollection services, IConfiguration configuration)
    {
        CategoryFaults.MustBeNone(Catalogue.Official);
        services.TryAddSingleton(TimeProvider.System);
        // Policies that are registered as services see every request to storage.
        services.AddSingleton(provider =>
            TableService(configuration, Watched(new TableClientOptions(), TimeSpan.FromSeconds(10), provider))
        );
        services.AddSingleton(provider =>
            BlobService(configuration, Watched(SealedContainers.Guard(new()), TimeSpan.FromSeconds(30), provider))
        );
        services.AddSingleton(provider => KeyRing.Load(configuration, provider.GetRequiredService<BlobServiceClient>()));
        services.AddSingleton(provider => new BlobOrigin(
            provider.GetRequiredService<BlobServiceClient>().Uri.GetLeftPart(UriPartial.Authority)
        ));
        AddMail(services, configuration);
        services.AddSingleton(new FirstAdministrator(configuration["Chuyi:Administrator"]));
        services.AddSingleton(provider => new LogIdentity(
            provider.GetRequiredService<Keys>(),
            configuration["Chuyi:LogOrigin"] ?? "chuyi/history"
        ));

        services.AddSingleton<Tables>().AddSingleton<Files>();
        services.AddSingleton<Inbox>().AddSingleton<ReadStore>().AddSingleton<PendingLeaves>().AddSingleton<EventStore>();
        services
            .AddSingleton(Processes)
            .AddSingleton<Endings>()
            .AddSingleton<Recording>()
            .AddSingleton<Troubles>()
            .AddSingleton<Worklist>()
            .AddSingleton<CaseRevival>()
            .AddSingleton<CaseSignal>()
            .AddSingleton<ActIntake>();
        services
            .AddSingleton<WorklistRebuild>()
            .AddSingleton<ReadStoreRebuild>()
            .AddSingleton<AllRoundsRebuild>()
            .AddSingleton<TroublesRebuild>();
        services
            .AddSingleton<LatestCheckpoint>()
            .AddSingleton<LogWriter>()
            .AddSingleton<LogReader>()
            .AddSingleton<LogProofs>()
            .AddSingleton<ReceiptMaker>()
            .AddSingleton<CaseCommitments>()
            .AddSingleton<LateFacts>()
            .AddSingleton<AccessLog>()
            .AddSingleton<FormLooks>()
            .AddSingleton<LookSearch>();
        services
            .AddSingleton<PeopleStore>()
            .AddSingleton<RoundExperts>()
            .AddSingleton<ActorNames>()
            .AddSingleton<ActorSearch>()
            .AddSingleton<HistorySearch>()
            .AddSingleton<SheetNames>()
            .AddSingleton<SessionStore>()
            .AddSingleton<LastSeen>()
            .AddSingleton<RefusedAttempts>()
            .AddSingleton<SecondFactorStore>()
            .AddSingleton<SecondFactorSetUp>()
            .AddSingleton(SecondFactor(configuration))
            .AddSingleton<SignInEnd>()
            .AddSingleton(
                new PlatformSignIn(configuration.GetValue("WEBSITE_AUTH_ENABLED", false), Text(configuration, "Chuyi:EntraTenant"))
            )
            .AddSingleton<SignInHistory>();
        services.AddSingleton<LinkStore>().AddSingleton<LinkHolders>().AddSingleton<LinkEnds>().AddSingleton<LettersOfCase>();
        services
            .AddSingleton<Proposals>()
            .AddSingleton<ProposalIntake>()
            .AddSingleton<AccountPlacement>()
            .AddSingleton<WaitingProposals>()
            .AddSingleton<Limits>()
            .AddSingleton<KnownBrowsers>()
            .AddSingleton(new Asker(configuration.GetValue("Chuyi:Proxies", 0)));
        services.AddSubmission(configuration);
        services
            .AddSingleton<PoolStore>()
            .AddSingleton<SignedSheets>()
            .AddSingleton<RepeatedDraws>()
            .AddSingleton<EarlierRounds>()
            .AddSingleton<KnownTies>()
            .AddSingleton<ExpertDraw>()
            .AddSingleton<ReviewItems>()
            .AddSingleton<SheetDrafts>()
            .AddSingleton<ReviewedApplications>()
            .AddSingleton(provider => new LatestFile<DrawRecord>(
                provider.GetRequiredService<Files>(),
                Layout.Containers.Archive,
                ExpertDraw.Folder
            ))
            .AddSingleton(provider => new LatestFile<RankedList>(provider.GetRequiredService<Files>(), Layout.Containers.Notices, ""))
            .AddSingleton(provider => new SlicedFile<RankedList, ListedItem>(
                provider.GetRequiredService<Files>(),
                provider.GetRequiredService<LatestFile<RankedList>>(),
                ListedItem.Folder,
                ListedItem.Of
            ))
            .AddSingleton(provider => new SlicedFile<DrawRecord, DrawnItems>(
                provider.GetRequiredService<Files>(),
                provider.GetRequiredService<LatestFile<DrawRecord>>(),
                DrawnItems.Folder,
                DrawnItems.Of
            ))
            .AddSingleton<RankedLists>()
            .AddSingleton<BorneNumbers>()
            .AddSingleton<RoundOpenings>()
            .AddSingleton<RoundContents>()
            .AddSingleton<AnswersVault>()
            .AddSingleton<ApplicationIndex>()
            .AddSingleton<Certificates>()
            .AddSingleton<TitleHolders>()
            .AddSingleton<DesignationRegister>();
        services.AddSingleton(Settings(configuration)).AddSingleton<TimerRuns>();
        services
            .AddSingleton(provider => new LatestFile<RegisterFile>(
                provider.GetRequiredService<Files>(),
                Layout.Containers.Archive,
                RegisterFile.Folder
            ))
            .AddSingleton<UnitRegister>()
            .AddSingleton<ExpertRegister>()
            .AddSingleton<ExpertHistories>()
            .AddSingleton<NamesToday>();
        services.AddSingleton<Calendar>().AddSingleton<KnownDays>().AddSingleton<CasesInTrouble>().AddSingleton<OfficeWork>();
        services.AddSingleton(new PublicPageLife(configuration.GetValue("Chuyi:PublicPageSeconds", PublicPageLife.Most)));
        services.AddSingleton<Cookies>().AddSingleton<PageCache>().AddSingleton<Forms>().AddHostedService<StartupTasks>();
        // A longer timer is cut into several, each a wake and a step; a message in a storage queue waits seven days at most.
        services.Configure<DurableTaskWorkerOptions>(options => options.MaximumTimerInterval = TimeSpan.FromDays(6));

        services.AddMemoryCache();
        services.AddRazorComponents();
        // Without this the pages would carry Chinese as character references.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services;
    }

    private static string? Text(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 } text ? text : null;
}
