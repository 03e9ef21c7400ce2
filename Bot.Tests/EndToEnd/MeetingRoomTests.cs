using Microsoft.Playwright;
using MoedeBot.Demo.Play;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using MoedeBot.Tests.Support;
using Xunit.Abstractions;
using static MoedeBot.Tests.EndToEnd.PlaygroundPage;

namespace MoedeBot.Tests.EndToEnd;

/// <summary>
/// A meeting in which a secretary uses each thing once, in the Playground's page. Its pictures, as wide as in Teams on a desk and as
/// narrow as on a telephone, are those of <c>docs/brugervejledning.md</c>.
/// </summary>
[Collection(EndToEndTests.Name)]
[Trait("Category", "Slow")]
public sealed partial class MeetingRoomTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset _start = MeetingRoomAgenda.Start();
    private static readonly AgendaScript _agenda = AgendaScript.Read(MeetingRoomAgenda.Of(_start));

    [BrowserFact]
    public async Task A_secretary_uses_everything_once()
    {
        await using var files = await SharePointServer.StartAsync();
        await using var theatre = await Theatre.StartAsync(output, change: bot => ClockedBot.Of(bot with { Environment = files.Environment }));
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium, theatre.Stage.Playground.Address, "Møder");

        await theatre.Stage.JumpAsync(_start.AddHours(-3) - TimeProvider.System.GetUtcNow());
        await SetUpAsync(page);
        await HandInAsync(page, theatre);
        await ReviseByFileAsync(page, theatre, files.Files);
        await RemindAsync(page, theatre);
        await PrepareAsync(page, theatre);
        await ReplyInThreadAsync(page, theatre);
        await NoteToOneselfAsync(page);
        await ConcludeUndisputedAsync(page);
        await NoteWhoIsThereAsync(page);
        await KeepTimeAsync(page);
        await DecidePlainlyAsync(page);
        await DecidePointByPointAsync(page);
        await DecideClosedAsync(page);
        await DraftAndAskAsync(page);
        await SetActionsAsync(page);
        await ReopenAsync(page);
        await ConcludeLastAsync(page);
        await SendMinutesAsync(page, chromium, theatre);
        await AmendAsync(page);
        await ProposeNextAsync(page, theatre);
        await ApproveAsync(page);
        await OwnActionsAsync(page, theatre);
    }

    private static async Task SetUpAsync(PlaygroundPage page)
    {
        await page.With("Opsæt forum").WaitForAsync();
        await KeepAsync(page.With("Opsæt forum"), "01-velkommen");
        await PressAsync(page.With("Opsæt forum"), "Opsæt forum");
        var form = page.With("Gem");
        await FillAsync(form, "Forummets navn", _agenda.Forum);
        await PressAsync(form, "Flere indstillinger");
        await page.ChooseAsync(form, "Når det sidste punkt er behandlet", "venter referatet på sekretærens gennemsyn");
        await page.ChooseAsync(form, "Rettelser til referatet kan foreslås i", "7 dage");
        await page.ChooseAsync(form, "Påmindelse om dagsordenen", "2 timer før");
        await KeepAsync(form, "02-opsaetning");
        await PressAsync(form, "Gem");
        await ShowsAsync(page.Saying("Sofie Sekretær"), _agenda.Forum);
    }

    private static async Task HandInAsync(PlaygroundPage page, Theatre theatre)
    {
        await page.HandInAsync(theatre.Playground.Place.Bot.Name, _agenda.Text);
        await KeepAsync(page.With("Slå op"), "03-forhaandsvisning");
        await PressAsync(page.With("Slå op"), "Slå op");
        foreach (var item in _agenda.Items)
            await page.Item(item.Number).WaitForAsync();
    }

    private static async Task PrepareAsync(PlaygroundPage page, Theatre theatre)
    {
        await page.SayAsync(theatre.Playground.Place.Bot.Name, "hjælp");
        await KeepAsync(page.Saying("Det kan du gøre nu"), "04-hjaelp");
        var play = theatre.Play(_agenda);
        var parts = ChefPart.Parts(theatre.Playground.Place, _agenda).Take(3).ToList();
        await play.CommentAsync(parts[0] with { Item = _agenda.Items[1] }, theatre.Deadline);
        await play.CommentAsync(parts[1] with { Item = _agenda.Items[1] }, theatre.Deadline);
        await play.CommentAsync(parts[2] with { Item = _agenda.Items[3] }, theatre.Deadline);
        var card = page.Item(2);
        await PressAsync(card, "Kommentér");
        await FillAsync(card, "Din kommentar", "Husk aftalerne om skolekørsel.");
        await PressAsync(card, "Gem kommentar");
        await ShowsAsync(card, "Husk aftalerne om skolekørsel.");
        await KeepAsync(card, "05-punkt-med-kommentarer");
    }

    // Teams hands files over in the 1:1 chat only; the meeting is known by its forum and its day.
    private static async Task ReviseByFileAsync(PlaygroundPage page, Theatre theatre, FakeFiles files)
    {
        var text = _agenda.Text.Replace("5,9 til 5,4 procent.", "5,9 til 5,4 procent. Tallene er foreløbige.", StringComparison.Ordinal);
        var revised = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text)).Document;
        await page.GoToAsync("Personal Chat");
        await theatre.Playground.SendFileAsync("Dagsorden, ny udgave.docx", files.Add("ny-udgave", DocxPrinter.Print(revised)), theatre.Deadline);
        await KeepAsync(page.With("Slå ændringerne op"), "28-ny-udgave");
        await PressAsync(page.With("Slå ændringerne op"), "Slå ændringerne op");
        await page.Saying("Ændringerne er slået op").WaitForAsync();
        await page.GoToAsync("Møder");
        await ShowsAsync(page.Item(4), "Tallene er foreløbige.");
    }

    // The bot looks for what is due a minute after it was started, and then every five.
    private static async Task RemindAsync(PlaygroundPage page, Theatre theatre)
    {
        await theatre.Stage.KillBotAsync();
        await theatre.Stage.RestartBotAsync();
        var back = TimeProvider.System.GetUtcNow() - _start.AddHours(-1);
        await theatre.Stage.JumpAsync(-back);
        await page.Saying("Dagsordenen er klar").WaitForAsync(new() { Timeout = 90_000 });
        await KeepAsync(page.Saying("Dagsordenen er klar"), "29-paamindelse");
        await theatre.Stage.JumpAsync(back);
    }

    private static async Task ReplyInThreadAsync(PlaygroundPage page, Theatre theatre)
    {
        var item = theatre.Playground.Feed.Messages.Item(4)!;
        await theatre.Playground.SayAsync(item.ConversationId, "Godt gået af skolerne.", theatre.Deadline);
        await ShowsAsync(page.Item(4), "Godt gået af skolerne.");
        await KeepAsync(page.Item(4), "30-svar-i-traaden");
    }

    private static async Task NoteToOneselfAsync(PlaygroundPage page)
    {
        var card = page.Item(2);
        await PressAsync(card, "Hele sagen");
        await PressAsync(card, "Notat til mig selv");
        await FillAsync(card, "Dit notat", "Spørg Torben om skolebusserne.");
        await PressAsync(card, "Gem");
        await ShowsAsync(card, "Spørg Torben om skolebusserne.");
        await KeepAsync(card, "18-notat-til-dig-selv");
        await PressAsync(card, "Tilbage");
        await ShowsAsync(card, "Indkøb af kørsel");
    }

    private static async Task ConcludeUndisputedAsync(PlaygroundPage page)
    {
        await PressAsync(page.Timetable, "Uden bemærkninger");
        var form = page.With("Afgør disse");
        await form.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("Tidsplan") }).UncheckAsync();
        await KeepAsync(form, "19-uden-bemaerkninger");
        await PressAsync(form, "Afgør disse");
        await ShowsAsync(page.Item(5), "Behandlet");
    }

    private static async Task KeepTimeAsync(PlaygroundPage page)
    {
        await PressAsync(page.Timetable, "Start mødet");
        await LacksAsync(page.Timetable, "Start mødet");
        await PressAsync(page.Timetable, "Ret tidsplan");
        var form = page.With("Vis");
        await page.ChooseAsync(form, "Punkt eller pause", "Punkt 2: Indkøb af kørsel");
        await page.ChooseAsync(form, "Hvad skal der ske?", "Skub punktet og det, der følger, så mange minutter");
        await FillAsync(form, "Minutter (skub, varighed)", "10");
        await PressAsync(form, "Vis");
        await ShowsAsync(page.With("Vis"), "Sådan bliver det, når du gemmer");
        await KeepAsync(page.With("Vis"), "20-ret-tidsplan");
        await PressAsync(page.With("Vis"), "Gem");
        await ShowsAsync(page.Timetable, "ventes slut");
        await KeepAsync(page.Timetable, "21-tidsplan");
    }

    private static async Task NoteWhoIsThereAsync(PlaygroundPage page)
    {
        var card = page.Timetable;
        await PressAsync(card, "Fremmøde");
        var form = page.With("Notér");
        await page.ChooseAsync(form, "Hvem", "Mogens Mønster");
        await page.ChooseAsync(form, "Hvad", "Afbud");
        await PressAsync(form, "Notér");
        await ShowsAsync(page.With("Notér"), "Mogens Mønster: afbud");
        await KeepAsync(page.With("Notér"), "06-fremmoede");
        await PressAsync(page.With("Notér"), "Resten er til stede");
        await page.Timetable.WaitForAsync();
    }

    // The plain case: open the form, save what it proposes. The next item's card is there already.
    private static async Task DecidePlainlyAsync(PlaygroundPage page)
    {
        var (card, before) = (page.Item(1), await page.PressesAsync());
        await PressAsync(card, "Beslutning");
        await KeepAsync(card, "07-beslutning");
        await SaveAsync(card);
        Assert.Equal(2, await page.PressesAsync() - before);
        await KeepAsync(card, "08-behandlet");
    }

    private static async Task DecidePointByPointAsync(PlaygroundPage page)
    {
        var card = page.Item(2);
        await PressAsync(card, "Beslutning");
        await PressAsync(card, "Beslut punkt for punkt");
        await page.ChooseAsync(card, "1. at model B anbefales over for direktionen,", "Godkendt med ændringer");
        await page.ChooseAsync(card, "2. at områderne senest den 1. december 2026 melder deres aftaler ind, og", "Godkendt");
        await page.ChooseAsync(card, "3. at forummet får en status i marts 2027.", "Drøftet");
        await KeepAsync(card, "09-punkt-for-punkt");
        await PressAsync(card, "Gem");
        await ShowsAsync(card, "Sådan lyder beslutningen.");
        await DecideAsync(card, "Strategisk Chefforum anbefalede model B. Sofie Sekretær udarbejder en plan senest den 1. december 2026.");
        await SaveAsync(card);
    }

    private static async Task DecideClosedAsync(PlaygroundPage page)
    {
        var card = page.Item(3);
        await KeepAsync(card, "10-lukket-punkt");
        await PressAsync(card, "Læs det lukkede punkt");
        await ShowsAsync(page.Item(3), "Palle Hemmelig");
        await PressAsync(page.Item(3), "Tilbage");
        await ConcludeAsync(page.Item(3), "Forummet tog fratrædelsen til efterretning.");
    }

    private static async Task DraftAndAskAsync(PlaygroundPage page)
    {
        var card = page.Item(4);
        await PressAsync(card, "Beslutning");
        await DecideAsync(card, "Status blev taget til efterretning");
        await PressAsync(card, "Gem kladde");
        await ShowsAsync(card, "Kladde af Sofie Sekretær");
        await KeepAsync(card, "11-kladde");
        await DecideAsync(card, ".");
        await PressAsync(card, "Gem");
        await ShowsAsync(card, "Beslutningen er ikke andet end et tegn.");
        await KeepAsync(card, "12-spoergsmaal");
        await DecideAsync(card, "Status blev taget til efterretning.");
        await SaveAsync(card, "Gem alligevel");
    }

    private static async Task SetActionsAsync(PlaygroundPage page)
    {
        var card = page.Item(2);
        await PressAsync(card, "Opgaver");
        await KeepAsync(card, "13-opgaver");
        await PressAsync(card, "Gem");
        await ShowsAsync(card, "senest tirsdag den 1. december 2026");
        await KeepAsync(card, "14-punkt-med-opgave");
    }

    private static async Task ReopenAsync(PlaygroundPage page)
    {
        var card = page.Item(4);
        await PressAsync(card, "Genåbn");
        await FillAsync(card, "Hvorfor genåbnes punktet?", "Tallet for 2026 manglede.");
        await PressAsync(card, "Genåbn punktet");
        await ShowsAsync(card, "Genåbnet");
        await PressAsync(card, "Beslutning");
        await PressAsync(card, "Tag bemærkninger med");
        await card.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await PressAsync(card, "Gem");
        await ShowsAsync(card, "Bemærkningerne er sat ind under beslutningen.");
        await KeepAsync(card, "22-bemaerkning-med");
        await SaveAsync(card);
    }
}
