using System.Buffers.Binary;

namespace Chuyi.Functions.Submission;

/// <summary>A TIFF, page by page: how large each is, and whether the strips of its picture are in the file.</summary>
internal sealed class TiffReading
{
    private const int Width = 256,
        Height = 257,
        StripOffsets = 273,
        StripBytes = 279,
        TileOffsets = 324,
        TileBytes = 325,
        MostPages = 5_000;

    private readonly Stream content;
    private readonly RecognitionBudget budget;
    private readonly bool isBig,
        isLong;

    private TiffReading(Stream content, RecognitionBudget budget)
    {
        var head = Bytes.At(content, 0, 4);
        (this.content, this.budget, isBig, isLong) = (content, budget, head[0] == 'M', head.Contains((byte)'+'));
    }

    public static Recognized Read(Stream content, RecognitionBudget budget) => new TiffReading(content, budget).Pages();

    private Recognized Pages()
    {
        var next = isLong ? Number(8, 8) : Number(4, 4);
        var pages = 0;
        for (var seen = new HashSet<long>(); next != 0; pages++)
        {
            if (!seen.Add(next) || pages == MostPages)
                return Recognized.Unfit(DocumentFault.Unreadable, DocumentType.Tiff);
            next = Page(next);
        }
        return pages > 0 ? Recognized.As(DocumentType.Tiff) : Recognized.Unfit(DocumentFault.Unreadable, DocumentType.Tiff);
    }

    // Returns where the next page stands.
    private long Page(long at)
    {
        var (countSize, size) = isLong ? (8, 20) : (2, 12);
        var count = Number(at, countSize);
        if (count is 0 or > 4096)
            throw new UnfitException(DocumentFault.Unreadable);
        var found = new Dictionary<int, Field>();
        for (var n = 0; n < count; n++)
        {
            budget.Read(0);
            var entry = at + countSize + n * size;
            var field = new Field((int)Number(entry + 2, 2), Number(entry + 4, isLong ? 8 : 4), entry + (isLong ? 12 : 8));
            found.TryAdd((int)Number(entry, 2), field);
        }
        Pixels.Check(First(found, Width), First(found, Height), budget);
        Inside(found.GetValueOrDefault(StripOffsets), found.GetValueOrDefault(StripBytes));
        Inside(found.GetValueOrDefault(TileOffsets), found.GetValueOrDefault(TileBytes));
        if (!found.ContainsKey(StripOffsets) && !found.ContainsKey(TileOffsets))
            throw new UnfitException(DocumentFault.Unreadable);
        return Number(at + countSize + count * size, isLong ? 8 : 4);
    }

    private long First(Dictionary<int, Field> found, int tag) =>
        found.TryGetValue(tag, out var field) ? Value(field, 0) : throw new UnfitException(DocumentFault.Unreadable);

    private void Inside(Field? offsets, Field? lengths)
    {
        if (offsets is null || lengths is null)
            return;
        if (offsets.Count != lengths.Count || offsets.Count > 1_000_000)
            throw new UnfitException(DocumentFault.Unreadable);
        for (var n = 0L; n < offsets.Count; n++)
            if (Value(offsets, n) + Value(lengths, n) > content.Length)
                throw new UnfitException(DocumentFault.Truncated);
    }

    // What fits stands in the field itself; the rest where the field says.
    private long Value(Field field, long n)
    {
        var size = field.Type switch
        {
            3 => 2,
            4 or 13 => 4,
            16 or 18 => 8,
            _ => throw new UnfitException(DocumentFault.Unreadable),
        };
        var room = isLong ? 8 : 4;
        var at = field.Count * size <= room ? field.At : Number(field.At, room);
        return Number(at + n * size, size);
    }

    private long Number(long at, int size)
    {
        var bytes = Bytes.At(content, at, size);
        if (isBig)
            Array.Reverse(bytes);
        Span<byte> wide = stackalloc byte[8];
        bytes.CopyTo(wide);
        return Bytes.Length(BinaryPrimitives.ReadUInt64LittleEndian(wide));
    }

    private sealed record Field(int Type, long Count, long At);
}
