using Microsoft.Playwright;
using MoedeBot.Demo.Play;
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
    // That of tools/.m365agentsplayground.yml.
    private const string Tenant = "7a1d0000-0000-4000-8000-00000000c0de";

    private static readonly DateTimeOffset _start = MeetingRoomAgenda.Start();
    private static readonly AgendaScript _agenda = AgendaScript.Read(MeetingRoomAgenda.Of(_start));

    [BrowserFact]
    public async Task A_secretary_uses_everything_once()
    {
        await using var files = await SharePointServer.StartAsync();
        await using var entra = await FakeEntra.StartAsync(Tenant);
        var environment = entra.Settings.Select(setting => KeyValuePair.Create(setting.Item1.Replace(":", "__", StringComparison.Ordinal), (string?)setting.Item2));
        await using var theatre = await Theatre.StartAsync(
            output, change: bot => ClockedBot.Of(bot with { Environment = files.Environment.Concat(environment).ToDictionary() }));
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium, theatre.Stage.Playground.Address, "Møder");

        await theatre.Stage.JumpAsync(_start.AddHours(-3) - TimeProvider.System.GetUtcNow());
        await SetUpAsync(page);
        await SetUpAgainAsync(page, theatre);
        await HandInAsync(page, theatre);
        await ReviseByFileAsync(page, theatre, files.Files);
        await RemindAsync(page, theatre);
        await PrepareAsync(page, theatre);
        await ReplyInThreadAsync(page, theatre);
        await FollowMessageAsync(page, theatre);
        await NoteToOneselfAsync(page);
        await ConcludeUndisputedAsync(page);
        await AddByCaseSystemAsync(page, theatre, entra);

        var deputy = new OtherHand(theatre, theatre.Playground.Place.Others[1]);
        await NoteWhoIsThereAsync(page, deputy);
        await KeepTimeAsync(page, theatre);
        await DecidePlainlyAsync(page);
        await RearrangeAsync(page, deputy);
        await DecidePointByPointAsync(page);
        await BeginEarlierAsync(page, deputy);
        await DecideClosedAsync(page);
        await DraftAndAskAsync(page);
        await SetActionsAsync(page);
        await ReopenAsync(page);
        await OvertakeAsync(page, deputy);
        await ConcludeLastAsync(page);
        await HoldBackAsync(page, deputy);

        var chef = new OtherHand(theatre, theatre.Playground.Place.Others[0]);
        await SendMinutesAsync(page, chromium, theatre);
        await ReadInternallyAsync(chromium, chef);
        await AmendAsync(page, chef);
        await ReadEarlierAsync(chromium, theatre);
        await RemindOfCorrectionsAsync(page, theatre);
        await ProposeNextAsync(page, theatre);
        await ApproveAsync(page);
        await OwnActionsAsync(page, theatre);
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
        await ShowsAsync(card, "Beslutningen er kun et enkelt tegn.");
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
