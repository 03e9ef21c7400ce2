using System.Net;
using System.Text;
using Microsoft.Playwright;
using MoedeBot.Demo.Play;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.EndToEnd.PlaygroundPage;

namespace MoedeBot.Tests.EndToEnd;

/// <content>From adding the bot until the meeting begins.</content>
public sealed partial class MeetingRoomTests
{
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
        await page.ChooseAsync(form, "Påmindelse om at tage stilling", "2 timer før");
        await page.ChooseAsync(form, "Påmindelse om rettelser til referatet (før fristen)", "2 timer før");
        await page.TickAsync(form, "Stedfortrædere for sekretæren", "Eksempla Tænkt");
        await KeepAsync(form, "02-opsaetning");
        await PressAsync(form, "Gem");
        await ShowsAsync(page.Saying("Sofie Sekretær"), _agenda.Forum);
        await ShowsAsync(page.Saying("Sofie Sekretær"), "Eksempla Tænkt");
    }

    private static async Task SetUpAgainAsync(PlaygroundPage page, Theatre theatre)
    {
        await page.SayAsync(theatre.Playground.Place.Bot.Name, "opsæt");
        var form = page.With("Gem");
        await Assertions.Expect(form.GetByLabel("Forummets navn")).ToHaveValueAsync(_agenda.Forum);
        await FillAsync(form, "Fast mødested (kan udelades)", "Nordby Rådhus");
        await PressAsync(form, "Gem");
        await page.Saying("Nordby Rådhus").WaitForAsync();
    }

    private static async Task HandInAsync(PlaygroundPage page, Theatre theatre)
    {
        await page.HandInAsync(theatre.Playground.Place.Bot.Name, MeetingRoomAgenda.First(_agenda.Text));
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
        await play.RefuseDecisionAsync(theatre.Playground.Place.Others[^1], _agenda.Items[1], theatre.Deadline);
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
        foreach (var change in (string[])["Udgår", "Nyt fra husene", "Flyttes", "Kompetencefonden", "Ændres", "Sygefravær"])
            await ShowsAsync(page.With("Slå ændringerne op"), change);
        await KeepAsync(page.With("Slå ændringerne op"), "28-ny-udgave");
        await PressAsync(page.With("Slå ændringerne op"), "Slå ændringerne op");
        await page.Saying("Ændringerne er slået op").WaitForAsync();
        await page.GoToAsync("Møder");
        await ShowsAsync(page.Item(4), "Tallene er foreløbige.");
        await page.Saying("Punktet er udgået med en ny udgave af dagsordenen.").WaitForAsync();
    }

    // The bot looks for what is due soon after it was started, and then every five minutes.
    private static async Task RemindAsync(PlaygroundPage page, Theatre theatre)
    {
        await theatre.Stage.KillBotAsync();
        await theatre.Stage.RestartBotAsync();
        var back = TimeProvider.System.GetUtcNow() - _start.AddHours(-1);
        await theatre.Stage.JumpAsync(-back);
        await page.Saying("Dagsordenen er klar").WaitForAsync(new() { Timeout = 90_000 });
        await KeepAsync(page.Saying("Dagsordenen er klar"), "29-paamindelse");
        await page.Saying("Husk at tage stilling").WaitForAsync();
        await KeepAsync(page.Saying("Husk at tage stilling"), "33-husk-at-tage-stilling");
        await theatre.Stage.JumpAsync(back);
    }

    private static async Task ReplyInThreadAsync(PlaygroundPage page, Theatre theatre)
    {
        var item = theatre.Playground.Feed.Messages.Item(4)!;
        await theatre.Playground.SayAsync(item.ConversationId, "Godt gået af skolerne.", theatre.Deadline);
        await ShowsAsync(page.Item(4), "Godt gået af skolerne.");
        await KeepAsync(page.Item(4), "30-svar-i-traaden");
    }

    // Nobody can change or delete a message on the Playground's page, so this one is written beside it.
    private static async Task FollowMessageAsync(PlaygroundPage page, Theatre theatre)
    {
        var thread = theatre.Playground.Feed.Messages.Item(4)!.ConversationId;
        Task WriteAsync(string type, string text) => theatre.Playground.WriteAsync(type, "svar-1", thread, text, theatre.Deadline);
        await WriteAsync("message", "Tallet for tandplejen mangler.");
        await ShowsAsync(page.Item(4), "Tallet for tandplejen mangler.");
        await WriteAsync("messageUpdate", "Tallet for sundhedsplejen mangler.");
        await ShowsAsync(page.Item(4), "Tallet for sundhedsplejen mangler.");
        await Assertions.Expect(page.Item(4)).Not.ToContainTextAsync("tandplejen");
        await WriteAsync("messageDelete", "");
        await Assertions.Expect(page.Item(4)).Not.ToContainTextAsync("sundhedsplejen");
        await ShowsAsync(page.Item(4), "Godt gået af skolerne.");
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
        await PressAsync(card, "Træk tilbage");
        // The card in the channel follows, and takes the place of the page.
        await HasAsync(card, "Kommentér");
        await Assertions.Expect(card).Not.ToContainTextAsync("Husk aftalerne om skolekørsel.");
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

    private static async Task AddByCaseSystemAsync(PlaygroundPage page, Theatre theatre, FakeEntra entra)
    {
        var forum = ForumCode.Of(new ForumId(Tenant, theatre.Playground.Place.Channel));
        await ShowsAsync(page.Saying("Id til ESDH"), forum);
        using var http = new HttpClient { BaseAddress = theatre.Stage.Options.Address };
        Assert.Contains("/api/forums/{forum}/agendas", await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), theatre.Deadline), StringComparison.Ordinal);
        http.DefaultRequestHeaders.Authorization = new("Bearer", entra.Token());
        using var text = new StringContent(MeetingRoomAgenda.Addendum(_start), Encoding.UTF8, "text/plain");
        using var answer = await http.PostAsync(new Uri($"/api/forums/{forum}/agendas", UriKind.Relative), text, theatre.Deadline);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        await ShowsAsync(page.With("Slå ændringerne op"), "Tillægsdagsorden");
        await KeepAsync(page.With("Slå ændringerne op"), "34-tillaegsdagsorden");
        await PressAsync(page.With("Slå ændringerne op"), "Slå ændringerne op");
        await ShowsAsync(page.Item(7), "Vikarpulje");
        await ShowsAsync(page.Item(8), "Julearrangement");
        await ShowsAsync(page.Item(6), "Orientering");
    }
}
