namespace Chuyi.History.Verification;

/// <summary>Reads a stream line by line; a line that would fill the memory ends it.</summary>
internal sealed class ExportLines(Stream stream)
{
    /// <summary>A line of a thousand leaves has some 70 KB, an event at most the 64 KB of a table's column, escaped.</summary>
    private const int Longest = 1 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start,
        _end;
    private bool _over;

    /// <summary>Whether a line was met that is too long; nothing after it is read.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its line feed, valid until the next call; null at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellation)
    {
        var searched = _start;
        while (!IsTooLong)
        {
            var feed = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (feed >= 0)
                return Take(searched + feed, skip: 1);
            if (_over && _end == _start)
                return null;
            if (_over)
                return Take(_end, skip: 0);
            if (_end - _start > Longest)
                IsTooLong = true;
            else
            {
                MakeRoom();
                searched = _end;
                var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
                (_end, _over) = (_end + read, read == 0);
            }
        }
        return null;
    }

    private ReadOnlyMemory<byte> Take(int end, int skip)
    {
        var line = _buffer.AsMemory(_start, end - _start);
        _start = end + skip;
        return line;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
    }
}
