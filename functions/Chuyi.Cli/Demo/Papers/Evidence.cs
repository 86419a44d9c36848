using System.Globalization;
using Chuyi.Functions.Print;
using SkiaSharp;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>佐证材料: a page as a scanner sees it, a little askew, grainy, with a red seal.</summary>
internal static class Evidence
{
    private const int Width = 720,
        Height = 1018;

    private static readonly Lazy<SKTypeface> Typeface = new(() => SKTypeface.FromData(SKData.CreateCopy(PrintFont.File)));

    private static readonly SKColor InkColour = new(38, 36, 40),
        SealColour = new(196, 32, 38, 205),
        PaperColour = new(243, 240, 231);

    public static byte[] Scan(School school, int seed)
    {
        var random = Seed.Of(school.Name + "佐证", seed);
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(PaperColour);
            canvas.RotateDegrees((float)(random.NextDouble() * 2 - 1), Width / 2f, Height / 2f);
            Letter(canvas, school, random);
            Seal(canvas, school.Prefecture + "教育局");
        }
        Grain(bitmap, random);
        using var pixels = bitmap.PeekPixels();
        // Grain does not compress; trying harder only takes longer.
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, zLibLevel: 1));
        return png!.ToArray();
    }

    private static void Letter(SKCanvas canvas, School school, Random random)
    {
        var number = random.Next(12, 98);
        Line(canvas, $"{school.Prefecture}教育局文件", 40, 150, SKTextAlign.Center, SealColour);
        Line(canvas, string.Create(CultureInfo.InvariantCulture, $"教职成〔2025〕{number} 号"), 19, 205, SKTextAlign.Center, InkColour);
        using var rule = new SKPaint
        {
            Color = SealColour,
            StrokeWidth = 2.5f,
            IsAntialias = true,
        };
        canvas.DrawLine(70, 228, Width - 70, 228, rule);
        Line(canvas, "关于公布 2025 年中等职业学校", 26, 290, SKTextAlign.Center, InkColour);
        Line(canvas, "办学质量评估结果的通知", 26, 328, SKTextAlign.Center, InkColour);
        string[] body =
        [
            $"{school.Name}：",
            "　　根据年度工作安排，经学校自评、专家组现场考察和综合评",
            string.Create(
                CultureInfo.InvariantCulture,
                $"议，你校 2025 年办学质量评估得分为 {random.Next(880, 985) / 10.0:0.0} 分，评估等次"
            ),
            "为“优秀”。",
            $"　　评估期内，你校{school.Programmes[0]}专业建成市级示范专业，",
            string.Create(
                CultureInfo.InvariantCulture,
                $"学生技能竞赛获奖 {random.Next(18, 60)} 项，开展社会培训 {random.Next(12, 48) * 100} 人次。"
            ),
            "　　希望你校再接再厉，进一步深化产教融合，提高人才培养质",
            "量，为区域经济社会发展作出新的贡献。",
            "　　特此通知。",
        ];
        for (var i = 0; i < body.Length; i++)
            Line(canvas, body[i], 21, 395 + 38 * i, SKTextAlign.Left, InkColour);
        Line(canvas, $"{school.Prefecture}教育局", 21, 800, SKTextAlign.Right, InkColour);
        Line(canvas, "2025 年 12 月 18 日", 21, 840, SKTextAlign.Right, InkColour);
    }

    private static void Line(SKCanvas canvas, string text, float size, float y, SKTextAlign align, SKColor colour)
    {
        using var font = new SKFont(Typeface.Value, size);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        var x = align switch
        {
            SKTextAlign.Left => 70f,
            SKTextAlign.Center => Width / 2f,
            _ => Width - 80f,
        };
        canvas.DrawText(text, x, y, align, font, paint);
    }

    private static void Seal(SKCanvas canvas, string owner)
    {
        const float X = Width - 170,
            Y = 805,
            Radius = 78;
        using var paint = new SKPaint
        {
            Color = SealColour,
            StrokeWidth = 5,
            Style = SKPaintStyle.Stroke,
            IsAntialias = true,
        };
        canvas.DrawCircle(X, Y, Radius, paint);
        paint.Style = SKPaintStyle.Fill;
        using var font = new SKFont(Typeface.Value, 21);
        for (var i = 0; i < owner.Length; i++)
        {
            canvas.Save();
            canvas.RotateDegrees(-115 + 230f * i / (owner.Length - 1), X, Y);
            canvas.DrawText(owner[i..(i + 1)], X, Y - Radius + 28, SKTextAlign.Center, font, paint);
            canvas.Restore();
        }
        using var star = new SKFont(Typeface.Value, 46);
        canvas.DrawText("★", X, Y + 16, SKTextAlign.Center, star, paint);
    }

    // A sensor's noise; it is also what gives a scan its size.
    private static void Grain(SKBitmap bitmap, Random random)
    {
        var pixels = bitmap.GetPixelSpan();
        var noise = new byte[Width * Height];
        random.NextBytes(noise);
        for (var i = 0; i < noise.Length; i++)
        {
            for (var channel = 0; channel < 3; channel++)
                pixels[4 * i + channel] = (byte)Math.Clamp(pixels[4 * i + channel] + (noise[i] & 3) - 2, 0, 255);
        }
    }
}
