using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Submission;

/// <summary>A stream that is read once for several: each has all of it, in its order, and none is left behind.</summary>
public class SharedReadingTests
{
    // More than is read ahead, and no whole number of stretches.
    private const int Length = (3 << 20) + 17;

    [Fact]
    public async Task Each_takes_in_all_of_it_whoever_is_slower()
    {
        var content = Content();
        var (quick, slow) = (new MemoryStream(), new MemoryStream());
        var read = 0L;

        await SharedReading.Read(
            new MemoryStream(content),
            [
                quick.Write,
                stretch =>
                {
                    Thread.Sleep(1);
                    slow.Write(stretch);
                },
            ],
            all => Task.FromResult(read = all)
        );

        Assert.Equal(content, quick.ToArray());
        Assert.Equal(content, slow.ToArray());
        Assert.Equal(Length, read);
    }

    [Fact]
    public async Task What_one_of_them_fails_by_is_told_and_the_others_have_ended()
    {
        var taken = 0;
        var fault = await Assert.ThrowsAsync<IOException>(() =>
            SharedReading.Read(
                new MemoryStream(Content()),
                [_ => throw new IOException("The disk is full."), stretch => taken += stretch.Length],
                _ => Task.CompletedTask
            )
        );

        Assert.Equal("The disk is full.", fault.Message);
        Assert.InRange(taken, 0, Length - 1);
    }

    [Fact]
    public async Task A_stream_that_breaks_is_told_as_it_is() =>
        await Assert.ThrowsAsync<EndOfStreamException>(() =>
            SharedReading.Read(new Broken(), [_ => { }, _ => { }], _ => Task.CompletedTask)
        );

    private static byte[] Content()
    {
        var content = new byte[Length];
        new Random(1).NextBytes(content);
        return content;
    }

    private sealed class Broken : MemoryStream
    {
        private int reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            reads++ < 3 ? ValueTask.FromResult(buffer.Length) : throw new EndOfStreamException();
    }
}
