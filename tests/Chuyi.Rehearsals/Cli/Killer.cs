using Chuyi.Cli.Demo;

namespace Chuyi.Rehearsals.Cli;

/// <summary>
/// Kills the service of a play (SIGKILL) at random moments of its round and starts it again. A moment is a number of
/// requests that the play has sent, so that every part of the story is struck, and some time after it, so that the work
/// that follows a request is struck too. Some strike the service while it starts.
/// </summary>
internal sealed class Killer
{
    private const int LongestWait = 400,
        LongestStart = 900;

    private readonly Random random;
    private readonly Queue<int> moments;
    private readonly List<string> deeds = [];
    private volatile bool isRoundOver;

    /// <param name="kills">How often to kill.</param>
    /// <param name="requests">How many requests a round takes.</param>
    /// <param name="seed">Repeats the same choices.</param>
    public Killer(int kills, int requests, int seed)
    {
        random = new Random(seed);
        moments = new(Enumerable.Range(0, kills).Select(_ => random.Next(1, requests)).Order());
    }

    /// <summary>When it killed, a line each.</summary>
    public IReadOnlyList<string> Deeds => deeds;

    /// <summary>What is left of the kills comes now, one after the other.</summary>
    public void RoundIsOver() => isRoundOver = true;

    public async Task Haunt(Play play, CancellationToken cancellation)
    {
        while (moments.TryDequeue(out var moment))
        {
            while (play.Requests < moment && !isRoundOver)
                await Task.Delay(2, cancellation);
            await Task.Delay(random.Next(LongestWait), cancellation);
            await Kill(play, $"after request {play.Requests}");
            if (moments.Count > 0 && random.Next(5) == 0)
                await KillWhileItStarts(play);
            await play.StartAgainAsync(cancellation);
        }
    }

    private async Task KillWhileItStarts(Play play)
    {
        moments.Dequeue();
        var patience = random.Next(LongestStart);
        using var impatience = new CancellationTokenSource(patience);
        try
        {
            await play.StartAgainAsync(impatience.Token);
        }
        catch (OperationCanceledException)
        {
            // It does not serve yet.
        }
        await Kill(play, $"{patience} ms after its start");
    }

    private async Task Kill(Play play, string when)
    {
        await play.KillAsync();
        deeds.Add("Killed " + when);
    }
}
