using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.EndToEnd;

/// <summary>The Playground's page in a browser, used as somebody uses it who sits before it.</summary>
/// <param name="page">The page.</param>
public sealed class PlaygroundPage(IPage page)
{
    private const string AnyCard = ".ac-adaptiveCard";

    /// <summary>Opens the Playground in a browser and chooses a channel.</summary>
    public static async Task<PlaygroundPage> OpenAsync(Chromium chromium, Uri address, string channel)
    {
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1800 }, DeviceScaleFactor = 2 });
        page.SetDefaultTimeout(30_000);
        await page.AddInitScriptAsync("window.presses = 0; addEventListener('click', press => window.presses += press.isTrusted ? 1 : 0, true);");
        await page.GotoAsync(address.ToString());
        var opened = new PlaygroundPage(page);
        await opened.GoToAsync(channel);
        return opened;
    }

    /// <summary>Goes to a channel or a chat.</summary>
    public Task GoToAsync(string name) => page.GetByRole(AriaRole.Treeitem, new() { Name = name }).ClickAsync();

    /// <summary>How often anything was clicked on since the page was opened, as the browser counts it.</summary>
    public Task<int> PressesAsync() => page.EvaluateAsync<int>("window.presses");

    /// <summary>
    /// Gives the bot an agenda, up to the preview. The page's message box drops line breaks, so the text goes into the form that the bot
    /// answers with.
    /// </summary>
    public async Task HandInAsync(string bot, string agenda)
    {
        await SayAsync(bot, "dagsorden");
        var form = With("Læs dagsorden");
        await FillAsync(form, "Dagsordenens tekst", agenda);
        await PressAsync(form, "Læs dagsorden");
    }

    /// <summary>Writes a new post that mentions the bot.</summary>
    public async Task SayAsync(string bot, string text)
    {
        var box = page.Locator("[contenteditable=true][role=textbox]").First;
        await box.ClickAsync();
        await page.Keyboard.TypeAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = bot }).ClickAsync();
        await page.Keyboard.TypeAsync($" {text}");
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The newest card with a button of this title.</summary>
    public ILocator With(string button) => page.Locator(AnyCard).Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }) }).Last;

    /// <summary>The card of an item, open or done or turned into one of its forms.</summary>
    public ILocator Item(int number) => page.Locator(AnyCard).Filter(new() { Has = page.GetByText(new Regex($@"^(Punkt|Sak) {number}$")) }).Last;

    /// <summary>The newest card with this text.</summary>
    public ILocator Saying(string text) => page.Locator(AnyCard).Filter(new() { HasText = text }).Last;

    /// <summary>The card of the timetable.</summary>
    public ILocator Timetable => page.Locator(AnyCard).Filter(new() { HasTextRegex = new Regex("punkter behandlet|Mødet er afsluttet") }).Last;

    /// <summary>Presses a button on a card.</summary>
    public static async Task PressAsync(ILocator card, string title) => await Button(card, title).ClickAsync();

    /// <summary>Fills in a field.</summary>
    public static async Task FillAsync(ILocator card, string label, string text) => await card.GetByLabel(label).FillAsync(text);

    /// <summary>Writes the decision in an item's open form.</summary>
    public static Task DecideAsync(ILocator card, string decision) => FillAsync(card, "Beslutning, som den står i referatet", decision);

    /// <summary>Concludes an item.</summary>
    /// <param name="card">The item's card.</param>
    /// <param name="decision">The decision; null for the one that the form proposes.</param>
    public static async Task ConcludeAsync(ILocator card, string? decision = null)
    {
        await PressAsync(card, "Beslutning");
        if (decision is not null)
            await DecideAsync(card, decision);
        await SaveAsync(card);
    }

    /// <summary>Saves the decision, and waits until the item is done.</summary>
    public static async Task SaveAsync(ILocator card, string button = "Gem")
    {
        await PressAsync(card, button);
        await ShowsAsync(card, "Behandlet");
    }

    /// <summary>Chooses from a list.</summary>
    public async Task ChooseAsync(ILocator card, string label, string title)
    {
        await card.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = title, Exact = true }).ClickAsync();
    }

    /// <summary>Ticks one of a list that several can be chosen from, and closes the list.</summary>
    public async Task TickAsync(ILocator card, string label, string title)
    {
        await card.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = title, Exact = true }).Or(page.GetByRole(AriaRole.Option, new() { Name = title, Exact = true })).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Waits until a card has a text, without anything being reloaded.</summary>
    public static async Task ShowsAsync(ILocator card, string text) => await Assertions.Expect(card).ToContainTextAsync(text, new() { Timeout = 30_000 });

    /// <summary>Waits until a card has a button of this title.</summary>
    public static Task HasAsync(ILocator card, string button) => Button(card, button).WaitForAsync();

    /// <summary>Waits until a card has no button of this title.</summary>
    public static async Task LacksAsync(ILocator card, string button) =>
        await Assertions.Expect(Button(card, button)).ToHaveCountAsync(0, new() { Timeout = 30_000 });

    /// <summary>Waits until the grey bar under a card says something.</summary>
    public async Task SaysAsync(string text) => await page.GetByText(text).Last.WaitForAsync();

    /// <summary>Keeps a picture of a card in <c>artifacts/screenshots</c>.</summary>
    public static async Task PictureAsync(ILocator card, string name)
    {
        await card.ScrollIntoViewIfNeededAsync();
        await card.ScreenshotAsync(new() { Path = RepositoryRoot.File("artifacts", "screenshots", $"{name}.png") });
    }

    /// <summary>Keeps a picture of a card as on a desk, and one as on a telephone that is 360 pixels wide.</summary>
    public static async Task KeepAsync(ILocator card, string name)
    {
        await card.ScrollIntoViewIfNeededAsync();
        await card.ScreenshotAsync(new() { Path = Picture(name) });
        var before = await card.EvaluateAsync<string>("card => { const was = card.style.cssText; card.style.width = '328px'; card.style.maxWidth = '328px'; return was; }");
        await card.ScreenshotAsync(new() { Path = Picture($"{name}-360") });
        await card.EvaluateAsync("(card, was) => { card.style.cssText = was; }", before);
    }

    /// <summary>Where a picture of the meeting is kept.</summary>
    public static string Picture(string name) => RepositoryRoot.File("artifacts", "screenshots", "moede", $"{name}.png");

    private static ILocator Button(ILocator card, string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });
}
