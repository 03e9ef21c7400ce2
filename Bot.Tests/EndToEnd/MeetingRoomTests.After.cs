using Microsoft.Playwright;
using MoedeBot.Demo.Play;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.EndToEnd.PlaygroundPage;

namespace MoedeBot.Tests.EndToEnd;

/// <content>From the last item to the next agenda.</content>
public sealed partial class MeetingRoomTests
{
    private static string[] Attendance =>
    [
        "Torben Agger deltog under punktet",
        "Bent Borte (Fravær)",
        "Mogens Mønster (Afbud)",
        $"Preben Prøvesen (deltog fra kl. {_start.AddMinutes(10):HH:mm})",
        $"Eksempla Tænkt (deltog til kl. {_start.AddMinutes(90):HH:mm})",
        "Dorte Demoholt (Afbud), Sara Stedlund (stedfortræder for Dorte Demoholt)",
        "Preben Prøvesen deltog ikke i behandlingen af punktet (inhabil).",
        "Konsulent Gitte Gæsterup deltog under punktet.",
    ];

    private static async Task ConcludeLastAsync(PlaygroundPage page)
    {
        var (card, before) = (page.Item(6), await page.PressesAsync());
        await PressAsync(card, "Beslutning");
        await ShowsAsync(card, "Punkt 7: Teksten ser ud til at indeholde et telefonnummer.");
        await page.ChooseAsync(card, "Standardtekst", "Taget til efterretning.");
        await KeepAsync(card, "39-se-efter");
        await SaveAsync(card);
        Assert.Equal(4, await page.PressesAsync() - before);
        await ShowsAsync(page.Timetable, "Sekretæren ser beslutningerne igennem");
        await KeepAsync(page.Timetable, "15-referatet-venter");
    }

    // What is gravely wrong is said where the minutes are sent from, and is put right there.
    private static async Task HoldBackAsync(PlaygroundPage page, OtherHand deputy)
    {
        await deputy.ReopenAsync(7, "Telefonnummeret skal ud.");
        await deputy.ConcludeAsync(7, "Puljen blev forhøjet. Vikaren er 010190-1234.");
        await HasAsync(page.Timetable, "Send alligevel");
        await ShowsAsync(page.Timetable, "CPR-nummer");
        await KeepAsync(page.Timetable, "40-fejl-i-referatet");
        await deputy.ReopenAsync(7, "Personnummeret skal ud.");
        await deputy.ConcludeAsync(7, "Puljen blev forhøjet.");
        await HasAsync(page.Timetable, "Send referatet");
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
        foreach (var line in Attendance)
            await Assertions.Expect(minutes.Locator("body")).ToContainTextAsync(line);
        Assert.DoesNotContain("Hemmelig", await minutes.ContentAsync(), StringComparison.Ordinal);
        await PageAsync(minutes, "17-referatets-side");
    }

    private static async Task AmendAsync(PlaygroundPage page, OtherHand chef)
    {
        var card = page.Saying("Åbn referatet");
        await PressAsync(card, "Foreslå rettelse");
        var form = page.With("Send forslag");
        await page.ChooseAsync(form, "Hvilket punkt?", "Punkt 4: Sygefravær");
        await FillAsync(form, "Hvad skal rettes?", "Faldet var fra 5,9 til 5,5 procent.");
        await KeepAsync(form, "23-foreslaa-rettelse");
        await PressAsync(form, "Send forslag");
        await chef.ProposeCorrectionAsync(2, "Jeg var imod model B.");
        await PressAsync(page.With("Rettelsesforslag (2)"), "Rettelsesforslag (2)");
        await KeepAsync(page.With("Tag til følge"), "24-rettelsesforslag");
        await FillAsync(page.With("Afvis"), $"Svar til {chef.Person.Name} ved afvisning", "Uenighed føres ikke til referat.");
        await page.With("Afvis").GetByRole(AriaRole.Button, new() { Name = "Afvis" }).Last.ClickAsync();
        await Assertions.Expect(page.With("Tag til følge")).Not.ToContainTextAsync("Jeg var imod model B.");
        await PressAsync(page.With("Tag til følge"), "Tag til følge");
        await PressAsync(page.With("Ret punktet"), "Ret punktet");
        var item = page.Item(4);
        await ConcludeAsync(item, "Status blev taget til efterretning. Faldet var fra 5,9 til 5,5 procent.");
        await PressAsync(page.Timetable, "Send referatet");
        await ShowsAsync(page.Saying("Åbn referatet"), "Udgave 2");
        await KeepAsync(page.Saying("Åbn referatet"), "25-rettet-referat");
    }

    // The members may read what is closed; the page of the open minutes was looked through for it before.
    private static async Task ReadInternallyAsync(Chromium chromium, OtherHand chef)
    {
        var minutes = await chromium.Browser.NewPageAsync();
        await minutes.GotoAsync((await chef.InternalMinutesAsync()).ToString());
        await Assertions.Expect(minutes.Locator("body")).ToContainTextAsync("Palle Hemmelig fratræder");
        await Assertions.Expect(minutes.Locator("body")).ToContainTextAsync("Forummet tog fratrædelsen til efterretning.");
        await PageAsync(minutes, "41-internt-referat");
    }

    private static async Task ReadEarlierAsync(Chromium chromium, Theatre theatre)
    {
        var minutes = await chromium.Browser.NewPageAsync();
        await minutes.GotoAsync(Assert.Single(theatre.Playground.Feed.Messages.Minutes()).MinutesAddress().ToString());
        await Assertions.Expect(minutes.Locator("body")).ToContainTextAsync("Faldet var fra 5,9 til 5,5 procent.");
        await minutes.GetByRole(AriaRole.Link, new() { NameRegex = new("^Udgave 1") }).ClickAsync();
        await Assertions.Expect(minutes.Locator("body")).ToContainTextAsync("Dette er en tidligere udgave.");
        await Assertions.Expect(minutes.Locator("body")).Not.ToContainTextAsync("5,5 procent");
        await PageAsync(minutes, "42-tidligere-udgave");
    }

    private static async Task PageAsync(IPage minutes, string name)
    {
        await minutes.ScreenshotAsync(new() { Path = Picture(name), FullPage = true });
        await minutes.SetViewportSizeAsync(360, 800);
        await minutes.ScreenshotAsync(new() { Path = Picture($"{name}-360"), FullPage = true });
    }

    private static async Task RemindOfCorrectionsAsync(PlaygroundPage page, Theatre theatre)
    {
        await theatre.Stage.KillBotAsync();
        await theatre.Stage.RestartBotAsync();
        var ahead = TimeSpan.FromDays(7) - TimeSpan.FromHours(1);
        await theatre.Stage.JumpAsync(ahead);
        await page.Saying("Er der rettelser til referatet?").WaitForAsync(new() { Timeout = 90_000 });
        await KeepAsync(page.Saying("Er der rettelser til referatet?"), "43-rettelser-inden-fristen");
        await theatre.Stage.JumpAsync(-ahead);
    }

    private static async Task ProposeNextAsync(PlaygroundPage page, Theatre theatre)
    {
        await page.SayAsync(theatre.Playground.Place.Bot.Name, $"næste møde {TimeProvider.System.GetUtcNow().AddDays(14):dd-MM-yyyy} kl. 8.30");
        // What was put off, and what is due by then.
        await ShowsAsync(page.With("Ret og brug"), "Julearrangement");
        await ShowsAsync(page.With("Ret og brug"), "Opfølgning på opgaver");
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
        await PressAsync(page.Saying("Mine opgaver"), "Udført");
        await ShowsAsync(page.Saying("Mine opgaver"), "Du har ingen åbne opgaver.");
    }
}
