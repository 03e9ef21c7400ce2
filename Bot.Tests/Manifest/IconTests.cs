using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Manifest;

/// <summary>Teams refuses icons of the wrong size, and outline icons that are anything but white on transparent.</summary>
public sealed class IconTests
{
    private static readonly PngImage _color = PngImage.Parse(File.ReadAllBytes(RepositoryRoot.File("manifest", "color.png")));
    private static readonly PngImage _outline = PngImage.Parse(File.ReadAllBytes(RepositoryRoot.File("manifest", "outline.png")));

    [Fact]
    public void The_colour_icon_is_192_pixels_square_and_opaque()
    {
        Assert.Equal((192, 192), (_color.Width, _color.Height));
        Assert.All(_color.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
    }

    [Fact]
    public void The_colour_icon_keeps_its_symbol_away_from_the_corners_that_Teams_rounds_off()
    {
        var corner = _color.Pixels.First();
        var symbol = _color.Pixels.Where(pixel => (pixel.Red, pixel.Green, pixel.Blue) != (corner.Red, corner.Green, corner.Blue)).ToList();

        Assert.All(symbol, pixel => Assert.True(pixel is { X: >= 36 and < 156, Y: >= 36 and < 156 }, $"{pixel}"));
        Assert.True(symbol.Count > 4000);
    }

    [Fact]
    public void The_outline_icon_is_32_pixels_square_and_white_on_transparent()
    {
        Assert.Equal((32, 32), (_outline.Width, _outline.Height));
        Assert.All(_outline.Pixels, pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(_outline.Pixels.Count(pixel => pixel.Alpha == 0), 400, 900);
    }

    [Fact]
    public void The_outline_icon_has_no_padding()
    {
        var drawn = _outline.Pixels.Where(pixel => pixel.Alpha > 127).ToList();

        Assert.Equal((0, 31), (drawn.Min(pixel => pixel.X), drawn.Max(pixel => pixel.X)));
        Assert.Equal((0, 31), (drawn.Min(pixel => pixel.Y), drawn.Max(pixel => pixel.Y)));
    }
}
