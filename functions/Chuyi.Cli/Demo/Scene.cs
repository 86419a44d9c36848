using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Running;

namespace Chuyi.Cli.Demo;

/// <summary>What every chapter plays with: the clock, the mailbox, what is expected, what was counted.</summary>
internal sealed class Scene(
    PlaySettings settings,
    HeldClock clock,
    Mailbox mail,
    Meter meter,
    Expectations expectations,
    Narrator narrator,
    Func<Moment, Task> at,
    CancellationToken cancellation
)
{
    /// <summary>How many people act at the same time.</summary>
    private const int AtOnce = 6;

    public PlaySettings Settings => settings;

    public HeldClock Clock => clock;

    public Mailbox Mail => mail;

    public Tally Tally { get; } = new();

    public CancellationToken Cancellation => cancellation;

    public void Expect(bool held, string what, string seen = "") => expectations.Check(held, what, seen);

    /// <summary>The same of something that was tried against the service. The report names it.</summary>
    public void Tried(bool held, string what, string seen = "")
    {
        Expect(held, what, seen);
        Tally.Try(new(what, held));
    }

    /// <summary>Tries something. What it costs is counted apart from what the round costs.</summary>
    public async Task Try(string what, Func<Task<(bool Held, string Seen)>> act)
    {
        var before = (await Usage()).Requests.Values.Sum();
        var (held, seen) = await act();
        Tally.Spend((await Usage()).Requests.Values.Sum() - before);
        Tried(held, what, seen);
    }

    public Task Reach(Moment moment) => at(moment);

    public Task<Usage> Usage() => meter.Read(cancellation);

    /// <summary>Begins a chapter at an instant.</summary>
    public async Task Chapter(DateTimeOffset instant, Sentence title)
    {
        narrator.Chapter(instant, title);
        await TurnTo(instant);
    }

    public async Task TurnTo(DateTimeOffset instant)
    {
        await clock.AdvanceTo(instant);
        mail.Collect();
    }

    /// <summary>Waits until everything that was done has had its consequences, letters included.</summary>
    public async Task Settle()
    {
        await clock.Settle();
        mail.Collect();
    }

    /// <summary>Lets independent people act at the same time, then settles.</summary>
    public async Task Together<T>(IReadOnlyCollection<T> people, Func<T, Task> act)
    {
        await AtTheSameTime(people, act);
        await Settle();
    }

    /// <summary>The same, without waiting for the consequences.</summary>
    public async Task AtTheSameTime<T>(IReadOnlyCollection<T> people, Func<T, Task> act)
    {
        narrator.Plan(people.Count);
        await Parallel.ForEachAsync(
            people,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (one, _) =>
            {
                await act(one);
                narrator.Step();
            }
        );
    }

    /// <summary>
    /// Signs people in by the code that reaches their address. A code is good once: whose answer was lost after the
    /// service had taken it asks for another one.
    /// </summary>
    public Task<IReadOnlyDictionary<string, WebPage>> SignIn(params IReadOnlyCollection<(Visitor Visitor, string Email)> people) =>
        SignInAt("/sign-in", people);

    /// <summary>The same of one who was on the way to a page, to which they come.</summary>
    public async Task<WebPage> SignIn(Visitor visitor, string email, string page) =>
        (await SignInAt("/sign-in?then=" + Uri.EscapeDataString(page), [(visitor, email)]))[email];

    private async Task<IReadOnlyDictionary<string, WebPage>> SignInAt(
        string at,
        IReadOnlyCollection<(Visitor Visitor, string Email)> people
    )
    {
        var landed = new System.Collections.Concurrent.ConcurrentDictionary<string, WebPage>();
        var again = new System.Collections.Concurrent.ConcurrentBag<(Visitor Visitor, string Email)>();
        var forms = new System.Collections.Concurrent.ConcurrentDictionary<string, WebForm>();
        await Together(
            people,
            async who =>
            {
                var page = await who.Visitor.Open(at);
                forms[who.Email] = (await who.Visitor.Send(page.Form("sign-in").With("email", who.Email))).Form("code");
            }
        );
        await AtTheSameTime(
            people,
            async who =>
            {
                var page = await who.Visitor.Send(forms[who.Email].With("code", mail.Latest(who.Email, "sign-in-code").Code));
                if (!page.HasForm("code"))
                    landed[who.Email] = page;
                else if (page.Sent == 1)
                    throw new StoryBrokenException($"{who.Email} could not sign in: {page.Refusal}");
                else
                    again.Add(who);
            }
        );
        if (!again.IsEmpty)
            foreach (var (email, page) in await SignInAt(at, again))
                landed[email] = page;
        return landed;
    }

    /// <summary>Opens the link of a letter and gives the code that is not in it.</summary>
    public static async Task<WebPage> EnterBy(Visitor visitor, ReceivedLetter letter, string code) =>
        await visitor.Send((await visitor.Open(letter.Link)).Form("code").With("code", code));

    /// <summary>Keeps a file among what the play leaves behind.</summary>
    public async Task Keep(string name, byte[] content)
    {
        var path = Path.Combine(settings.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content, cancellation);
        Tally.Keep(path);
    }
}
