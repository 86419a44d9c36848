using System.Net.Sockets;

namespace Chuyi.Cli.Demo.Running;

/// <summary>
/// Whether the service is up, for those who talk to it. Whose connection breaks because it was taken down waits until it
/// is back and tries the same again, as people do. A service that ended by itself is not waited for: that is a fault.
/// </summary>
internal sealed class Uptime
{
    private readonly Lock gate = new();
    private TaskCompletionSource back = new();
    private int outages,
        requests;

    public Uptime() => back.SetResult();

    /// <summary>Requests that anybody wanted to send so far; one that is tried again is still the same.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>It is about to be taken down.</summary>
    public void Down()
    {
        lock (gate)
        {
            outages++;
            if (back.Task.IsCompleted)
                back = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>It serves again.</summary>
    public void Up()
    {
        lock (gate)
            back.TrySetResult();
    }

    /// <summary>It will not come back: whoever waits for it is told why.</summary>
    public void Lost(Exception why)
    {
        lock (gate)
            back.TrySetException(new HttpRequestException("The service does not come back.", why));
    }

    /// <summary>Sends a request until its answer arrives whole, and says how often it was sent.</summary>
    public async Task<(T Answer, int Sent)> Ask<T>(Func<Task<T>> request, CancellationToken cancellation)
    {
        Interlocked.Increment(ref requests);
        for (var sent = 1; ; sent++)
        {
            var before = await WhenUp(cancellation);
            try
            {
                return (await request(), sent);
            }
            catch (Exception cut) when (IsCut(cut) && WasDownSince(before))
            {
                // The answer is lost; whether the request was heard is not known.
            }
        }
    }

    /// <summary>Whether an exception says that a connection broke, or that there was nobody to connect to.</summary>
    public static bool IsCut(Exception exception) => exception is HttpRequestException or IOException or SocketException;

    private async Task<int> WhenUp(CancellationToken cancellation)
    {
        while (true)
        {
            Task waiting;
            lock (gate)
            {
                if (back.Task.IsCompletedSuccessfully)
                    return outages;
                waiting = back.Task;
            }
            await waiting.WaitAsync(cancellation);
        }
    }

    private bool WasDownSince(int before)
    {
        lock (gate)
            return outages != before;
    }
}
