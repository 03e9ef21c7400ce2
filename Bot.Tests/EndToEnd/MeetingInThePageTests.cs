using Microsoft.Playwright;
using MoedeBot.Demo.Play;
using MoedeBot.Tests.Support;
using Xunit.Abstractions;
using static MoedeBot.Tests.EndToEnd.PlaygroundPage;

namespace MoedeBot.Tests.EndToEnd;

/// <summary>A whole meeting with the real bot, the real Playground and a real browser, on both stores.</summary>
[Collection(EndToEndTests.Name)]
[Trait("Category", "Slow")]
public sealed class MeetingInThePageTests(ITestOutputHelper output)
{
    private static readonly AgendaScript _agenda = AgendaScript.Read(File.ReadAllText(AgendaScript.Sample));

    private static readonly string[] _decisions =
    [
        "Tidsplanen blev godkendt.",
        "Status blev taget til orientering.",
        "Indkøbet udmøntes som indstillet. Forvaltningen melder tilbage i maj.",
        "Drøftet. Afdelingerne sender deres planer inden sommerferien.",
        "Orienteringen blev taget til efterretning.",
    ];

    [BrowserTheory]
    [InlineData("sqlite")]
    [InlineData("azurite")]
    public async Task A_secretary_holds_a_meeting_in_the_page(string store)
    {
        await using var azurite = store == "azurite" ? await AzuriteServer.StartAsync() : null;
        await using var theatre = await Theatre.StartAsync(output, azurite?.ConnectionString);
        await using var chromium = await Chromium.StartAsync();
        var page = await PlaygroundPage.OpenAsync(chromium, theatre.Stage.Playground.Address, "Møder");

        await SetUpAsync(page);
        await HandInAndPostAsync(page, theatre);
        await CommentAsync(page, theatre);
        await ConcludeAllAsync(page);
        await ReadMinutesAsync(page, chromium, theatre, store);
    }

    private static async Task SetUpAsync(PlaygroundPage page)
    {
        await PressAsync(page.With("Opsæt forum"), "Opsæt forum");
        var form = page.With("Gem");
        await FillAsync(form, "Forummets navn", _agenda.Forum);
        await PressAsync(form, "Gem");
        await ShowsAsync(page.Saying("Sofie Sekretær"), _agenda.Forum);
    }

    private static async Task HandInAndPostAsync(PlaygroundPage page, Theatre theatre)
    {
        await page.HandInAsync(theatre.Playground.Place.Bot.Name, _agenda.Text);
        await PressAsync(page.With("Slå op"), "Slå op");
        foreach (var item in _agenda.Items)
            await page.Item(item.Number).WaitForAsync();
    }

    private static async Task CommentAsync(PlaygroundPage page, Theatre theatre)
    {
        var item = _agenda.OpenItems[1];
        var card = page.Item(item.Number);
        await PressAsync(card, "Kommentér");
        await FillAsync(card, "Din kommentar", "Tabellen over overførsler gennemgås på mødet.");
        await PressAsync(card, "Gem kommentar");
        await ShowsAsync(card, "Tabellen over overførsler gennemgås på mødet.");
        await PressAsync(card, "Enig");
        await ShowsAsync(card, "Enig 1");

        var play = theatre.Play(_agenda);
        foreach (var part in ChefPart.Parts(theatre.Playground.Place, _agenda).Take(2))
        {
            await play.CommentAsync(part with { Item = item }, theatre.Deadline);
            await ShowsAsync(card, part.Comment);
            await ShowsAsync(card, part.Chef.Name);
        }
        await play.RefuseDecisionAsync(theatre.Playground.Place.Others[^1], item, theatre.Deadline);
        await PictureAsync(card, "punkt-aabent");
    }

    private static async Task ConcludeAllAsync(PlaygroundPage page)
    {
        foreach (var item in _agenda.Items)
        {
            var card = page.Item(item.Number);
            await ConcludeAsync(card, Decision(item));
            await LacksAsync(card, "Kommentér");
            if (item == _agenda.OpenItems[1])
                await PicturesMidwayAsync(page, card);
        }
    }

    private static async Task PicturesMidwayAsync(PlaygroundPage page, ILocator card)
    {
        await PictureAsync(card, "punkt-behandlet");
        await PictureAsync(page.Saying("punkter behandlet"), "tidsplan");
    }

    private static async Task ReadMinutesAsync(PlaygroundPage page, Chromium chromium, Theatre theatre, string store)
    {
        var card = page.Saying("Åbn referatet");
        await card.WaitForAsync();
        await PictureAsync(card, $"referat-{store}");

        var minutes = await chromium.Browser.NewPageAsync();
        await minutes.GotoAsync(Assert.Single(theatre.Playground.Feed.Messages.Minutes()).MinutesAddress().ToString());
        foreach (var item in _agenda.OpenItems)
            await Assertions.Expect(minutes.Locator("body")).ToContainTextAsync(Decision(item));
        await minutes.ScreenshotAsync(new() { Path = RepositoryRoot.File("artifacts", "screenshots", $"referatets-side-{store}.png"), FullPage = true });
    }

    private static string Decision(ScriptItem item) => _decisions[item.Number - 1];
}
