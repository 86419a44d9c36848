using System.Buffers.Binary;
using System.Text;

namespace Chuyi.Functions.Print;

/// <summary>The glyphs of a font that one document uses, numbered as they come, and the font file that holds only them.</summary>
internal sealed class FontSubset
{
    private readonly TrueTypeFont _font;
    private readonly List<ushort> _glyphs = [];
    private readonly Dictionary<ushort, ushort> _numbers = [];
    private readonly SortedDictionary<ushort, Rune> _characters = [];

    public FontSubset(TrueTypeFont font)
    {
        _font = font;
        // Glyph 0 is the box for what the font does not have, and must be there.
        Number(0);
    }

    public int Count => _glyphs.Count;

    /// <summary>What each number stands for, so that text can be copied out of the document.</summary>
    public IReadOnlyDictionary<ushort, Rune> Characters => _characters;

    /// <summary>The number of a character's glyph in this subset.</summary>
    public ushort Use(Rune character)
    {
        var number = Number(_font.GlyphOf(character));
        if (number > 0)
            _characters.TryAdd(number, character);
        return number;
    }

    /// <summary>The advances in the order of the numbers, in thousandths of the size.</summary>
    public IEnumerable<int> Advances() => _glyphs.Select(g => _font.AdvanceOf(g) * 1000 / _font.UnitsPerEm);

    /// <summary>The font file.</summary>
    public byte[] ToFile()
    {
        var (outlines, offsets) = Outlines();
        var metrics = new ByteWriter();
        foreach (var glyph in _glyphs)
        {
            var (advance, bearing) = _font.MetricsOf(glyph);
            metrics.Add16(advance).Add16(bearing);
        }
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["loca"] = offsets,
            ["hmtx"] = metrics.ToArray(),
            ["head"] = Patched("head", 50, 1),
            ["hhea"] = Patched("hhea", 34, (ushort)Count),
            ["maxp"] = Patched("maxp", 4, (ushort)Count),
        };
        // The programs that hints call.
        foreach (var name in new[] { "cvt ", "fpgm", "prep" })
        {
            if (_font.Table(name).Length > 0)
                tables[name] = _font.Table(name).ToArray();
        }
        return SfntFile.Write(tables);
    }

    private ushort Number(ushort glyph)
    {
        if (!_numbers.TryGetValue(glyph, out var number))
        {
            number = (ushort)_glyphs.Count;
            _numbers.Add(glyph, number);
            _glyphs.Add(glyph);
        }
        return number;
    }

    private (byte[] Outlines, byte[] Offsets) Outlines()
    {
        var (outlines, offsets) = (new ByteWriter(), new ByteWriter());
        // The list grows while composite glyphs bring in their parts.
        for (var i = 0; i < _glyphs.Count; i++)
        {
            offsets.Add32((uint)outlines.Length);
            outlines.Add(Renumbered(_font.OutlineOf(_glyphs[i]).ToArray())).Align();
        }
        offsets.Add32((uint)outlines.Length);
        return (outlines.ToArray(), offsets.ToArray());
    }

    // A composite glyph names its parts by number; the flags are those of the OpenType specification's glyf table.
    private byte[] Renumbered(byte[] outline)
    {
        const int Words = 0x1,
            Scale = 0x8,
            More = 0x20,
            TwoScales = 0x40,
            Matrix = 0x80;
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return outline;
        var (at, flags) = (10, More);
        while ((flags & More) != 0)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = outline.AsSpan(at + 2, 2);
            BinaryPrimitives.WriteUInt16BigEndian(part, Number(BinaryPrimitives.ReadUInt16BigEndian(part)));
            at +=
                4
                + ((flags & Words) != 0 ? 4 : 2)
                + (
                    (flags & Scale) != 0 ? 2
                    : (flags & TwoScales) != 0 ? 4
                    : (flags & Matrix) != 0 ? 8
                    : 0
                );
        }
        return outline;
    }

    private byte[] Patched(string table, int at, ushort value)
    {
        var bytes = _font.Table(table).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), value);
        return bytes;
    }
}
