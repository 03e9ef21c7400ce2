using MoedeBot.Tests.Support;
using static MoedeBot.Tests.EndToEnd.PlaygroundPage;

namespace MoedeBot.Tests.EndToEnd;

/// <content>Who is there, when it is, and two who write at once.</content>
public sealed partial class MeetingRoomTests
{
    // The deputy notes who comes late and goes early while the secretary is still on the way to the form.
    private static async Task NoteWhoIsThereAsync(PlaygroundPage page, OtherHand deputy)
    {
        await deputy.NoteAsync(
            ("Bent Borte", "absent", ""), ("Preben Prøvesen", "late", $"{_start.AddMinutes(10):HH:mm}"), ("Eksempla Tænkt", "left", $"{_start.AddMinutes(90):HH:mm}"));
        await ShowsAsync(page.Timetable, "fraværende: Bent Borte");
        await PressAsync(page.Timetable, "Fremmøde");
        await NoteAsync(page, "Afbud", "Mogens Mønster: afbud", who: "Mogens Mønster");
        await NoteAsync(page, "Inhabil under et punkt", "Preben Prøvesen er inhabil under punkt 4", who: "Preben Prøvesen", under: "Punkt 4: Sygefravær");
        await NoteAsync(page, "Har sendt en stedfortræder", "Sara Stedlund er stedfortræder for Dorte Demoholt", who: "Dorte Demoholt", name: "Sara Stedlund");
        await NoteAsync(page, "Gæst under et punkt", "Konsulent Gitte Gæsterup er gæst under punkt 7", under: "Punkt 7: Vikarpulje", name: "Konsulent Gitte Gæsterup");
        var form = page.With("Notér");
        await ShowsAsync(form, "Bent Borte: fravær uden afbud");
        await ShowsAsync(form, $"Preben Prøvesen kom kl. {_start.AddMinutes(10):HH.mm}");
        await ShowsAsync(form, $"Eksempla Tænkt gik kl. {_start.AddMinutes(90):HH.mm}");
        await KeepAsync(form, "06-fremmoede");
        await PressAsync(form, "Resten er til stede");
        await page.Timetable.WaitForAsync();
    }

    private static async Task NoteAsync(PlaygroundPage page, string what, string noted, string? who = null, string? under = null, string? name = null)
    {
        var form = page.With("Notér");
        if (who is not null)
            await page.ChooseAsync(form, "Hvem", who);
        await page.ChooseAsync(form, "Hvad", what);
        if (under is not null)
            await page.ChooseAsync(form, "Punkt (inhabil, gæst)", under);
        if (name is not null)
            await FillAsync(form, "Titel og navn (gæst, stedfortræder)", name);
        await PressAsync(form, "Notér");
        await ShowsAsync(form, noted);
    }

    private static async Task KeepTimeAsync(PlaygroundPage page, Theatre theatre)
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

        // The first item takes three quarters of an hour.
        var late = _start.AddMinutes(45) - TimeProvider.System.GetUtcNow();
        if (late > TimeSpan.Zero)
            await theatre.Stage.JumpAsync(late);
    }

    private static async Task RearrangeAsync(PlaygroundPage page, OtherHand deputy)
    {
        await ShowsAsync(page.Timetable, "min. efter planen");
        await KeepAsync(page.Timetable, "35-efter-planen");
        Assert.Contains($"{_start.AddMinutes(65):HH.mm}", await deputy.MoveBreakAsync(_start.AddMinutes(65)), StringComparison.Ordinal);
        Assert.Contains("punkt 2, 3, 4, 6, 8, 7", await deputy.ChangeTimesAsync(7, "swap", with: 8), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("5 min.", await deputy.ChangeTimesAsync(6, "length", "5"), StringComparison.Ordinal);
        await deputy.ChangeTimesAsync(8, "postpone");
        await ShowsAsync(page.Item(8), "Udsat til næste møde.");
        await KeepAsync(page.Item(8), "36-udsat");
        await KeepAsync(page.Timetable, "37-tidsplan-rettet");
    }

    private static async Task BeginEarlierAsync(PlaygroundPage page, OtherHand deputy)
    {
        await ShowsAsync(page.Item(3), "Nu");
        await deputy.ChangeTimesAsync(4, "begin");
        await ShowsAsync(page.Item(4), "Nu");
        await ShowsAsync(page.Item(3), "Kommer");
    }

    private static async Task OvertakeAsync(PlaygroundPage page, OtherHand deputy)
    {
        await PressAsync(page.Item(7), "Beslutning");
        await DecideAsync(page.Item(7), "Vikarpuljen behandles sammen med budgettet.");
        await deputy.ConcludeAsync(7, "Puljen blev forhøjet. Spørgsmål til Vikarkontoret, tlf. 12 34 56 78.");
        await PressAsync(page.Item(7), "Gem");
        var answer = page.Saying("Vikarpuljen behandles sammen med budgettet.");
        await ShowsAsync(answer, "Gemt af Eksempla Tænkt");
        await ShowsAsync(answer, "Puljen blev forhøjet.");
        await KeepAsync(answer, "38-to-tekster");
        await PressAsync(answer, "Tilbage");
        await ShowsAsync(page.Item(7), "Behandlet");
        await ShowsAsync(page.Item(7), "Puljen blev forhøjet.");
    }
}
