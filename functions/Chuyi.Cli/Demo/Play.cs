using System.Diagnostics;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Chapters;
using Chuyi.Cli.Demo.Running;
using Chuyi.Cli.Demo.Titles;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.LocalHost;

namespace Chuyi.Cli.Demo;

/// <summary>
/// One round as its people would play it, through the public routes and the mailbox only, on a held clock. It owns the
/// storage emulator and the process of the service, and ends both.
/// </summary>
public sealed partial class Play : IAsyncDisposable
{
    private readonly PlaySettings settings;
    private readonly Narrator narrator;
    private readonly CancellationToken cancellation;
    private readonly string data;
    private readonly long started;
    private readonly Azurite storage;
    private readonly ServiceProcess service;
    private readonly Uptime uptime = new();
    private readonly HttpClient control;
    private readonly HeldClock clock;
    private readonly Mailbox mail;
    private readonly Meter meter;

    private Play(PlaySettings settings, Narrator narrator, Azurite storage, string data, long started, CancellationToken cancellation)
    {
        (this.settings, this.narrator, this.storage, this.data, this.started, this.cancellation) = (
            settings,
            narrator,
            storage,
            data,
            started,
            cancellation
        );
        // A play in the folder of an earlier one begins with an empty mailbox.
        foreach (var letter in Directory.CreateDirectory(Path.Combine(settings.Folder, "mail")).EnumerateFiles("*.eml"))
            letter.Delete();
        mail = new(Path.Combine(settings.Folder, "mail"));
        service = new(
            new()
            {
                Storage = storage.ConnectionString,
                Administrator = Cast.AdministratorEmail,
                MailFolder = mail.Folder,
                Folder = data,
                LogFile = Path.Combine(settings.Folder, "service.log"),
                Isolate = settings.Isolate,
                App = settings.App,
            }
        );
        control = new() { BaseAddress = service.Address, Timeout = Timeout.InfiniteTimeSpan };
        clock = new(control, uptime, Days.Opening, cancellation);
        meter = new(control, uptime);
    }

    /// <summary>Called at the moments of the story.</summary>
    public Func<Moment, Task> At { get; set; } = _ => Task.CompletedTask;

    public Uri Site => service.Address;

    public static async Task<Play> PrepareAsync(PlaySettings settings, Narrator narrator, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var data = Directory.CreateTempSubdirectory("chuyi-demo-").FullName;
        var storage = await Azurite.StartAsync(Path.Combine(data, "storage"), cancellation);
        return new(settings, narrator, storage, data, started, cancellation);
    }

    /// <summary>Requests that the play has sent to the service so far, by which a moment of the story can be told.</summary>
    public int Requests => uptime.Requests;

    /// <summary>Ends the service at once, whatever it is doing (SIGKILL). Until it is started again everybody waits.</summary>
    public async Task KillAsync()
    {
        await meter.Keep(cancellation);
        uptime.Down();
        await service.KillAsync();
    }

    /// <summary>Starts a killed service again on the same storage, at the latest instant it can have reached.</summary>
    /// <param name="impatience">Leaves it to itself while it starts; it may then be killed again.</param>
    public async Task StartAgainAsync(CancellationToken impatience = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, impatience);
        try
        {
            await service.StartAsync(clock.Now, either.Token);
            uptime.Up();
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            uptime.Lost(wrong);
            throw;
        }
    }

    public async Task<PlayResult> RunAsync()
    {
        var expectations = new Expectations(narrator);
        var scene = SceneOf(expectations);
        var broken = await Perform(() => Tell(scene));
        return new(await Report(scene), expectations.All, scene.Tally.Outcomes, broken);
    }

    /// <summary>Plays a round of each of several categories instead, all at the same time.</summary>
    internal async Task<TitlesResult> RunAsync(IReadOnlyList<string> categories)
    {
        var expectations = new Expectations(narrator);
        var scene = SceneOf(expectations);
        var cast = new TitleCast(categories, settings.Seed, Visitor);
        var broken = await Perform(async () =>
        {
            await TitleOpening.Play(scene, cast);
            await TitleApplying.Play(scene, cast, Visitor);
            await TitleReviewing.Play(scene, cast);
            await TitleDeciding.Play(scene, cast);
            foreach (var visitor in cast.Everybody)
                visitor.Dispose();
        });
        var usage = await meter.Read(cancellation);
        var report = new TitlesReport
        {
            Rounds = [.. cast.Titles.Select(title => title.Outcome)],
            WallSeconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 1),
            StorageRequests = settings.Isolate || settings.App is not null ? null : usage.Requests.Values.Sum(),
        };
        return new(report, expectations.All, broken);
    }

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await service.DisposeAsync();
        await storage.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private Scene SceneOf(Expectations expectations) =>
        new(settings, clock, mail, meter, expectations, narrator, moment => At(moment), cancellation);

    // Why the story broke off, or null.
    private async Task<string?> Perform(Func<Task> story)
    {
        var broken = (string?)null;
        await narrator.During(async () =>
        {
            try
            {
                await service.StartAsync(clock.Now, cancellation);
                await story();
            }
            catch (Exception wrong) when (!cancellation.IsCancellationRequested)
            {
                broken = wrong is StoryBrokenException ? wrong.Message : wrong.ToString();
            }
        });
        return broken;
    }

    private async Task Tell(Scene scene)
    {
        var cast = new Cast(settings, Visitor);
        await Opening.Play(scene, cast);
        await Applying.Play(scene, cast);
        await Supplementing.Play(scene, cast);
        await Closing.Play(scene, cast);
        await Checking.Play(scene, cast);
        await Answering.Play(scene, cast);
        await Reviewing.Play(scene, cast);
        await Noticing.Play(scene, cast);
        await Objecting.Play(scene, cast, Visitor);
        await SigningOff.Play(scene, cast);
        await Announcing.Play(scene, cast);
        await Auditing.Play(scene, cast);
        foreach (var visitor in cast.Everybody)
            visitor.Dispose();
    }

    private Visitor Visitor() => new(service.Address, cancellation, uptime);
}
