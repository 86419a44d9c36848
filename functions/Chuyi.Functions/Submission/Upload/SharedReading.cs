using System.Threading.Channels;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Reads a stream once for several who take it in side by side, each at a pace of its own; what is read ahead of the slowest of them is
/// bounded.
/// </summary>
public static class SharedReading
{
    private const int Length = 1 << 18,
        Ahead = 8;

    /// <summary>Takes in the next stretch; it is not kept.</summary>
    public delegate void Taker(ReadOnlySpan<byte> stretch);

    /// <param name="progress">Hears how much of it was read.</param>
    public static async Task Read(Stream content, IReadOnlyCollection<Taker> takers, Func<long, Task> progress)
    {
        var free = Channel.CreateUnbounded<byte[]>();
        for (var n = 0; n < Ahead; n++)
            free.Writer.TryWrite(new byte[Length]);
        var queues = takers.Select(_ => Channel.CreateUnbounded<Stretch>()).ToList();
        var taking = takers.Zip(queues, (taker, queue) => Task.Run(() => Take(queue.Reader, taker, free.Writer))).ToList();
        try
        {
            for (var all = 0L; ; await progress(all))
            {
                var stretch = new Stretch(await free.Reader.ReadAsync(), takers.Count);
                stretch.Count = await content.ReadAtLeastAsync(stretch.Buffer, Length, throwOnEndOfStream: false);
                if (stretch.Count == 0)
                    break;
                foreach (var queue in queues)
                    queue.Writer.TryWrite(stretch);
                all += stretch.Count;
            }
        }
        catch (ChannelClosedException)
        {
            // One of them failed, and says so below.
        }
        finally
        {
            foreach (var queue in queues)
                queue.Writer.TryComplete();
            // Nobody is left behind with what its caller disposes of.
            await Task.WhenAll(taking);
        }
    }

    private static async Task Take(ChannelReader<Stretch> queue, Taker taker, ChannelWriter<byte[]> free)
    {
        try
        {
            await foreach (var stretch in queue.ReadAllAsync())
            {
                taker(stretch.Buffer.AsSpan(0, stretch.Count));
                if (stretch.IsTakenByAll())
                    free.TryWrite(stretch.Buffer);
            }
        }
        finally
        {
            // Whoever reads does not wait for room that nobody makes.
            free.TryComplete();
        }
    }

    private sealed class Stretch(byte[] buffer, int takers)
    {
        private int left = takers;

        public byte[] Buffer => buffer;

        public int Count { get; set; }

        public bool IsTakenByAll() => Interlocked.Decrement(ref left) == 0;
    }
}
