using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Chuyi.Functions.Submission;

/// <summary>
/// The filters by which a PDF keeps its structure, each within the budget. Pictures and pages are not unpacked at all, so that others
/// than these have no business here.
/// </summary>
internal sealed class PdfFilters(RecognitionBudget budget)
    : BaseFilterProvider(
        new Dictionary<string, IFilter>
        {
            ["FlateDecode"] = new Bounded(new FlateFilter(), budget),
            ["Fl"] = new Bounded(new FlateFilter(), budget),
            ["ASCIIHexDecode"] = new AsciiHexDecodeFilter(),
            ["AHx"] = new AsciiHexDecodeFilter(),
            ["ASCII85Decode"] = new Ascii85Filter(),
            ["A85"] = new Ascii85Filter(),
        }
    )
{
    private const int MostUnpacked = 24 << 20,
        WidestRow = 1 << 16;

    // Unpacked once for nothing, to see how much it becomes: the filter of the library holds all of it.
    private sealed class Bounded(IFilter filter, RecognitionBudget budget) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider filters, int index)
        {
            if (Widest(dictionary) > WidestRow)
                throw new UnfitException(DocumentFault.Unreadable);
            if (Unpacked(input) > MostUnpacked)
                throw new UnfitException(DocumentFault.Bomb);
            return filter.Decode(input, dictionary, filters, index);
        }

        private long Unpacked(Memory<byte> input)
        {
            if (input.Length <= 2)
                return 0;
            using var deflate = new DeflateStream(new MemoryStream(input[2..].ToArray()), CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            var all = 0L;
            try
            {
                while (all <= MostUnpacked && deflate.Read(buffer) is > 0 and var count)
                {
                    all += count;
                    budget.Unpack(count, 0, 0);
                }
            }
            catch (InvalidDataException)
            {
                // As far as it goes: what is broken after that the library deals with.
            }
            return all;
        }

        private static double Widest(DictionaryToken dictionary)
        {
            var widest = 0d;
            foreach (var name in (string[])["DecodeParms", "DP"])
                if (dictionary.TryGet(NameToken.Create(name), out var found))
                    foreach (var one in found is ArrayToken all ? all.Data : [found])
                        if (
                            one is DictionaryToken says
                            && says.Data.TryGetValue("Columns", out var columns)
                            && columns is NumericToken number
                        )
                            widest = Math.Max(widest, number.Double);
            return widest;
        }
    }
}
