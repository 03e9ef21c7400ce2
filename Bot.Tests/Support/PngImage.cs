using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MoedeBot.Tests.Support;

/// <summary>A PNG with eight bits a channel, RGB or RGBA, not interlaced: enough to look at icons without an imaging library.</summary>
public sealed class PngImage
{
    private readonly byte[] pixels;
    private readonly int channels;

    private PngImage(int width, int height, int channels, byte[] pixels)
    {
        Width = width;
        Height = height;
        this.channels = channels;
        this.pixels = pixels;
    }

    public int Width { get; }

    public int Height { get; }

    public IEnumerable<(int X, int Y, byte Red, byte Green, byte Blue, byte Alpha)> Pixels =>
        from y in Enumerable.Range(0, Height)
        from x in Enumerable.Range(0, Width)
        let at = (y * Width + x) * channels
        select (x, y, pixels[at], pixels[at + 1], pixels[at + 2], channels == 4 ? pixels[at + 3] : (byte)255);

    public static PngImage Parse(byte[] file)
    {
        Assert.Equal(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 }, file[..8]);
        var header = file.AsSpan(16, 13);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        Assert.Equal((8, 0), (header[8], header[12]));
        var channels = header[9] switch { 2 => 3, 6 => 4, var type => throw new InvalidDataException($"PNG colour type {type}.") };
        return new PngImage(width, height, channels, Unfilter(Inflate(file), width * channels, channels));
    }

    private static byte[] Inflate(byte[] file)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (Encoding.ASCII.GetString(file, at + 4, 4) == "IDAT")
                packed.Write(file, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        using var inflated = new MemoryStream();
        new ZLibStream(packed, CompressionMode.Decompress).CopyTo(inflated);
        return inflated.ToArray();
    }

    // Every row has its filter in front (PNG specification, section 9.2).
    private static byte[] Unfilter(byte[] raw, int stride, int channels)
    {
        var rows = raw.Length / (stride + 1);
        var result = new byte[rows * stride];
        for (var at = 0; at < result.Length; at++)
        {
            var (row, column) = (at / stride, at % stride);
            var left = column >= channels ? result[at - channels] : 0;
            var above = row > 0 ? result[at - stride] : 0;
            var corner = row > 0 && column >= channels ? result[at - stride - channels] : 0;
            var predicted = raw[row * (stride + 1)] switch
            {
                0 => 0,
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                _ => Paeth(left, above, corner),
            };
            result[at] = (byte)(raw[row * (stride + 1) + 1 + column] + predicted);
        }

        return result;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        return new[] { left, above, corner }.MinBy(candidate => Math.Abs(guess - candidate));
    }
}
