using Microsoft.Playwright;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Cards;

/// <summary>A headless Chromium with the official JavaScript renderer and a Teams-like host: a judge that we did not write.</summary>
public sealed class CardBrowser : IAsyncLifetime
{
    private static readonly string[] _usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private const string Axe = "axe-core/axe.min.js";
    private readonly string _config = File.ReadAllText(Here("host-config.json"));
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? Missing =>
        Binary is null ? "No Chromium found: install it, or set CHROMIUM to its path."
        : !File.Exists(Tool("adaptivecards/dist/adaptivecards.min.js")) || !File.Exists(Tool(Axe)) ? "The npm packages are not installed: run tools/install.sh."
        : null;

    private static string? Binary =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : _usual.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Missing is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Binary, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A page of that width, ready to show cards.</summary>
    public async Task<IPage> OpenAsync(int width)
    {
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, DeviceScaleFactor = 1 });
        var html = await File.ReadAllTextAsync(Here("page.html"));
        var style = await File.ReadAllTextAsync(Tool("adaptivecards/dist/adaptivecards.css"));
        await page.SetContentAsync(html.Replace("<style>", $"<style>{style}", StringComparison.Ordinal));
        await page.AddScriptTagAsync(new() { Path = Tool("adaptivecards/dist/adaptivecards.min.js") });
        await page.AddScriptTagAsync(new() { Path = Tool("markdown-it/dist/markdown-it.min.js") });
        return page;
    }

    /// <summary>Shows a card on the page and returns all that is wrong with it.</summary>
    public async Task<string[]> ShowAsync(IPage page, string json)
    {
        return await page.EvaluateAsync<string[]>("([card, config]) => window.show(JSON.parse(card), JSON.parse(config))", new[] { json, _config });
    }

    /// <summary>What axe finds on a page of its own against WCAG 2.1 A and AA, one line for each element; and how many rules it held the page to.</summary>
    public async Task<(string[] Violations, int Passes)> JudgeAsync(string html)
    {
        var page = await _browser!.NewPageAsync();
        await page.SetContentAsync(html);
        await page.AddScriptTagAsync(new() { Path = Tool(Axe) });
        await page.EvaluateAsync("async () => window.judged = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })");
        var violations = await page.EvaluateAsync<string[]>("judged.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html}`))");
        return (violations, await page.EvaluateAsync<int>("judged.passes.length"));
    }

    private static string Here(string file) => RepositoryRoot.File("Bot.Tests", "Cards", "Renderer", file);

    private static string Tool(string file) => RepositoryRoot.File("tools", "node_modules", file);
}

/// <summary>A test in the browser; skipped with the reason where it cannot run.</summary>
public sealed class CardBrowserTheoryAttribute : TheoryAttribute
{
    public CardBrowserTheoryAttribute() => Skip = CardBrowser.Missing;
}

/// <inheritdoc cref="CardBrowserTheoryAttribute"/>
public sealed class CardBrowserFactAttribute : FactAttribute
{
    public CardBrowserFactAttribute() => Skip = CardBrowser.Missing;
}
