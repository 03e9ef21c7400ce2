using Microsoft.Playwright;
using MoedeBot.Demo.Play;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.EndToEnd.PlaygroundPage;

namespace MoedeBot.Tests.EndToEnd;

/// <content>From the last item to the next agenda.</content>
public sealed partial class MeetingRoomTests
{
    private static async Task ConcludeLastAsync(PlaygroundPage page)
    {
        var (card, before) = (page.Item(6), await page.PressesAsync());
        await PressAsync(card, "Beslutning");
        await page.ChooseAsync(card, "Standardtekst", "Taget til efterretning.");
        await SaveAsync(card);
        Assert.Equal(4, await page.PressesAsync() - before);
        await ShowsAsync(page.Timetable, "Sekretæren ser beslutningerne igennem");
        await KeepAsync(page.Timetable, "15-referatet-venter");
    }

    private static async Task SendMinutesAsync(PlaygroundPage page, Chromium chromium, Theatre theatre)
    {
        await PressAsync(page.Timetable, "Send referatet");
        var card = page.Saying("Åbn referatet");
        await card.WaitForAsync();
        await KeepAsync(card, "16-referat");
        var minutes = await chromium.Browser.NewPageAsync();
        await minutes.GotoAsync(Assert.Single(theatre.Playground.Feed.Messages.Minutes()).MinutesAddress().ToString());
        await Assertions.Expect(minutes.Locator("body")).ToContainTextAsync("anbefalede model B");
        await Assertions.Expect(minutes.Locator("body")).ToContainTextAsync("Torben Agger deltog under punktet");
        Assert.DoesNotContain("Hemmelig", await minutes.ContentAsync(), StringComparison.Ordinal);
        await minutes.ScreenshotAsync(new() { Path = Picture("17-referatets-side"), FullPage = true });
    }

    private static async Task AmendAsync(PlaygroundPage page)
    {
        var card = page.Saying("Åbn referatet");
        await PressAsync(card, "Foreslå rettelse");
        var form = page.With("Send forslag");
        await page.ChooseAsync(form, "Hvilket punkt?", "Punkt 4: Sygefravær");
        await FillAsync(form, "Hvad skal rettes?", "Faldet var fra 5,9 til 5,5 procent.");
        await KeepAsync(form, "23-foreslaa-rettelse");
        await PressAsync(form, "Send forslag");
        await PressAsync(page.With("Rettelsesforslag (1)"), "Rettelsesforslag (1)");
        await KeepAsync(page.With("Tag til følge"), "24-rettelsesforslag");
        await PressAsync(page.With("Tag til følge"), "Tag til følge");
        await PressAsync(page.With("Ret punktet"), "Ret punktet");
        var item = page.Item(4);
        await ConcludeAsync(item, "Status blev taget til efterretning. Faldet var fra 5,9 til 5,5 procent.");
        await PressAsync(page.Timetable, "Send referatet");
        await ShowsAsync(page.Saying("Åbn referatet"), "Udgave 2");
        await KeepAsync(page.Saying("Åbn referatet"), "25-rettet-referat");
    }

    private static async Task ProposeNextAsync(PlaygroundPage page, Theatre theatre)
    {
        await page.SayAsync(theatre.Playground.Place.Bot.Name, $"næste møde {TimeProvider.System.GetUtcNow().AddDays(14):dd-MM-yyyy} kl. 8.30");
        await KeepAsync(page.With("Ret og brug"), "26-naeste-moede");
        await PressAsync(page.With("Ret og brug"), "Ret og brug");
        await PressAsync(page.With("Læs dagsorden"), "Læs dagsorden");
        await ShowsAsync(page.With("Slå op"), "Orientering");
        await PressAsync(page.With("Slå op"), "Slå op");
    }

    // One press at the next meeting, on the item that every agenda has.
    private static async Task ApproveAsync(PlaygroundPage page)
    {
        var card = page.With("Godkend referatet");
        await KeepAsync(card, "31-godkend-referatet");
        await PressAsync(card, "Godkend referatet");
        await ShowsAsync(page.Saying("Åbn referatet"), "Referatet er godkendt");
        await KeepAsync(page.Saying("Åbn referatet"), "32-godkendt-referat");
    }

    private static async Task OwnActionsAsync(PlaygroundPage page, Theatre theatre)
    {
        var (playground, place) = (theatre.Playground, theatre.Playground.Place);
        await page.GoToAsync("Personal Chat");
        await playground.SayAsync(place.PersonalChatId, "mine opgaver", theatre.Deadline);
        await KeepAsync(page.Saying("Mine opgaver"), "27-mine-opgaver");
    }
}
