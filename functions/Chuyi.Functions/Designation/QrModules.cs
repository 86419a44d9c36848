using Chuyi.Functions.Print;
using PdfSharp.Drawing;
using QRCoder;

namespace Chuyi.Functions.Designation;

/// <summary>A QR code as squares, so that it prints sharp at any size.</summary>
internal static class QrModules
{
    /// <summary>The dark modules by row and column, without the quiet zone.</summary>
    public static bool[][] Of(Uri url)
    {
        using var data = QRCodeGenerator.GenerateQrCode(url.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        // QRCoder surrounds the symbol with the four light modules the standard asks for; the page has room of its own.
        return [.. data.ModuleMatrix.Skip(4).SkipLast(4).Select(row => row.Cast<bool>().Skip(4).SkipLast(4).ToArray())];
    }

    /// <summary>Draws the code into a square: one rectangle for each run of dark modules in a row.</summary>
    public static void Draw(PdfPage page, Uri url, double x, double y, double side, Ink ink) =>
        page.Figure($"二维码：{url.AbsoluteUri}", x, y, side, side, ink, Runs(Of(url), x, y, side));

    private static IEnumerable<XRect> Runs(bool[][] modules, double x, double y, double side)
    {
        var module = side / modules.Length;
        for (var row = 0; row < modules.Length; row++)
        {
            for (var column = 0; column < modules.Length; column++)
            {
                var start = column;
                while (column < modules.Length && modules[row][column])
                    column++;
                if (column > start)
                    yield return new(x + start * module, y + row * module, (column - start) * module, module);
            }
        }
    }
}
