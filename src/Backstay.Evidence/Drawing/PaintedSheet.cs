using System.Globalization;
using SkiaSharp;

namespace Backstay.Evidence.Drawing;

/// <summary>Paints a sheet on white: as PNG, or as PDF with its letters embedded and its words to be searched. The same sheet gives the same bytes.</summary>
internal static class PaintedSheet
{
    /// <summary>Three dots a pixel are 288 to the inch, about what journals ask for.</summary>
    private const int Scale = 3;

    private const int LongestSide = 20_000;
    private const float PointsPerPixel = .75f, Head = 7, HalfHead = 3.5f, Line = 1.25f, Corner = 3;
    private static readonly SKColor Ink = new(0x11, 0x27, 0x3a);

    public static byte[] AsPng(Sheet sheet)
    {
        var scale = (float)Math.Min(Scale, LongestSide / Math.Max(sheet.Width, sheet.Height));
        using var surface = SKSurface.Create(new SKImageInfo((int)Math.Ceiling(sheet.Width * scale), (int)Math.Ceiling(sheet.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque))
            ?? throw new InvalidOperationException("There is no memory for a picture of this size.");
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        Paint(surface.Canvas, sheet);
        using var pixels = surface.PeekPixels();
        // Flat colours without filters: smaller and several times as fast as the encoder's own choice.
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.NoFilters, 6));
        return png!.ToArray();
    }

    public static byte[] AsPdf(Sheet sheet)
    {
        using var file = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(file, new SKDocumentPdfMetadata { Title = sheet.Title, Subject = sheet.Description, Creator = "Backstay", RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi, EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality }))
        {
            var page = pdf.BeginPage((float)sheet.Width * PointsPerPixel, (float)sheet.Height * PointsPerPixel);
            page.Scale(PointsPerPixel);
            Paint(page, sheet);
            pdf.EndPage();
            pdf.Close();
        }
        return file.ToArray();
    }

    private static void Paint(SKCanvas canvas, Sheet sheet)
    {
        using var fill = new SKPaint { IsAntialias = true };
        using var stroke = new SKPaint { IsAntialias = true, IsStroke = true, Color = Ink };
        using var regular = Typesetting.Font(false);
        using var bold = Typesetting.Font(true);
        foreach (var mark in sheet.Marks)
            switch (mark)
            {
                case Panel panel:
                    var place = SKRect.Create((float)panel.X, (float)panel.Y, (float)panel.Width, (float)panel.Height);
                    var (colour, opacity) = Tints.Of(panel.Tint);
                    fill.Color = SKColor.Parse(colour).WithAlpha((byte)(opacity * byte.MaxValue));
                    canvas.DrawRoundRect(place, Corner, Corner, fill);
                    stroke.StrokeWidth = 1;
                    if (panel.Outlined) canvas.DrawRoundRect(place, Corner, Corner, stroke);
                    break;
                case Lettering words:
                    fill.Color = Ink;
                    canvas.Save();
                    canvas.Translate((float)words.X, (float)words.Y);
                    if (words.Upwards) canvas.RotateDegrees(-90);
                    canvas.DrawText(words.Text, 0, 0, words.Centred ? SKTextAlign.Center : SKTextAlign.Left, words.Bold ? bold : regular, fill);
                    canvas.Restore();
                    break;
                case Arrow arrow:
                    fill.Color = Ink;
                    stroke.StrokeWidth = Line;
                    Paint(canvas, arrow, stroke, fill);
                    break;
            }
    }

    private static void Paint(SKCanvas canvas, Arrow arrow, SKPaint stroke, SKPaint fill)
    {
        var (tip, before) = (arrow.Path[^1], arrow.Path[^2]);
        var (x, y) = (Math.Sign(tip.X - before.X), Math.Sign(tip.Y - before.Y));
        var neck = new Spot(tip.X - x * Head, tip.Y - y * Head);
        using var line = PathOf([.. arrow.Path.SkipLast(1), neck], false);
        using var head = PathOf([tip, new(neck.X - y * HalfHead, neck.Y - x * HalfHead), new(neck.X + y * HalfHead, neck.Y + x * HalfHead)], true);
        canvas.DrawPath(line, stroke);
        canvas.DrawPath(head, fill);
    }

    private static SKPath PathOf(IReadOnlyList<Spot> spots, bool closed) => SKPath.ParseSvgPathData(
        string.Create(CultureInfo.InvariantCulture, $"M{string.Join("L", spots.Select(spot => string.Create(CultureInfo.InvariantCulture, $"{spot.X} {spot.Y}")))}{(closed ? "Z" : "")}"))!;
}
