using Microsoft.Playwright;

namespace MoedeBot.Tests.Support;

/// <summary>A headless Chromium of the machine; Playwright's own download is not used.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] _usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        Browser = browser;
    }

    /// <summary>The binary: the variable <c>CHROMIUM</c>, or where Debian and others put it; null when there is none.</summary>
    public static string? Binary =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : _usual.FirstOrDefault(File.Exists);

    public IBrowser Browser { get; }

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Binary,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=da-DK"],
        });
        return new Chromium(playwright, browser);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
