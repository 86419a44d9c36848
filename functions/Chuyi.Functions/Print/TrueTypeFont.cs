using System.Buffers.Binary;
using System.Text;

namespace Chuyi.Functions.Print;

/// <summary>A TrueType font as far as printing needs it: which glyph a character has, how wide it is, its outline.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, Range> _tables = [];
    private readonly Dictionary<int, ushort> _glyphs = [];
    private readonly int _metrics;
    private readonly bool _longOffsets;

    public TrueTypeFont(byte[] file)
    {
        _file = file;
        for (var i = 0; i < Read16(file, 4); i++)
        {
            var entry = file.AsSpan(12 + 16 * i, 16);
            var start = (int)Read32(entry, 8);
            _tables[Encoding.ASCII.GetString(entry[..4])] = start..(start + (int)Read32(entry, 12));
        }
        UnitsPerEm = Read16(Table("head"), 18);
        _longOffsets = Read16(Table("head"), 50) == 1;
        _metrics = Read16(Table("hhea"), 34);
        ReadCharacters();
    }

    public int UnitsPerEm { get; }

    /// <summary>Above the baseline, in font units.</summary>
    public int Ascent => (short)Read16(Table("hhea"), 4);

    /// <summary>Below the baseline, negative, in font units.</summary>
    public int Descent => (short)Read16(Table("hhea"), 6);

    /// <summary>The box that holds every glyph: left, bottom, right, top.</summary>
    public IReadOnlyList<int> Bounds => [.. Enumerable.Range(0, 4).Select(i => (int)(short)Read16(Table("head"), 36 + 2 * i))];

    /// <summary>The bytes of a table; empty if the font has none of that name.</summary>
    public ReadOnlySpan<byte> Table(string name) => _tables.TryGetValue(name, out var range) ? _file.AsSpan(range) : [];

    /// <summary>The glyph of a code point; 0, the empty box, if there is none.</summary>
    public ushort GlyphOf(Rune character) => _glyphs.GetValueOrDefault(character.Value);

    /// <summary>How far a glyph moves the pen, in font units.</summary>
    public int AdvanceOf(ushort glyph) => Read16(Table("hmtx"), 4 * Math.Min(glyph, _metrics - 1));

    /// <summary>A glyph's advance and left side bearing, as they stand in the table of metrics.</summary>
    public (ushort Advance, ushort Bearing) MetricsOf(ushort glyph)
    {
        var table = Table("hmtx");
        return glyph < _metrics
            ? (Read16(table, 4 * glyph), Read16(table, 4 * glyph + 2))
            : (Read16(table, 4 * (_metrics - 1)), Read16(table, 4 * _metrics + 2 * (glyph - _metrics)));
    }

    /// <summary>The outline of a glyph; empty for a space.</summary>
    public ReadOnlySpan<byte> OutlineOf(ushort glyph) => Table("glyf")[Offset(glyph)..Offset(glyph + 1)];

    private int Offset(int glyph) => _longOffsets ? (int)Read32(Table("loca"), 4 * glyph) : 2 * Read16(Table("loca"), 2 * glyph);

    // The subtable for the whole of Unicode (platform 3, encoding 10, format 12): groups of consecutive code points.
    private void ReadCharacters()
    {
        var cmap = Table("cmap");
        for (var i = 0; i < Read16(cmap, 2); i++)
        {
            var subtable = cmap[(int)Read32(cmap, 8 + 8 * i)..];
            if (Read16(subtable, 0) != 12)
                continue;
            for (var group = 0; group < Read32(subtable, 12); group++)
            {
                var first = (int)Read32(subtable, 16 + 12 * group);
                var last = (int)Read32(subtable, 20 + 12 * group);
                var glyph = Read32(subtable, 24 + 12 * group);
                for (var code = first; code <= last; code++)
                    _glyphs[code] = (ushort)(glyph + (uint)(code - first));
            }
        }
    }

    private static ushort Read16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Read32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
