using MoedeBot.Demo.Play;
using MoedeBot.Demo.Playground;
using MoedeBot.Tests.Support;
using static MoedeBot.Demo.Play.Board;

namespace MoedeBot.Tests.EndToEnd;

/// <summary>Somebody else than the one before the page, with the same cards before them.</summary>
/// <param name="theatre">Where it is played.</param>
/// <param name="person">Who.</param>
internal sealed class OtherHand(Theatre theatre, Person person)
{
    private readonly Actor _actor = new(theatre.Playground, person);

    public Person Person => person;

    /// <summary>Concludes an item; what looks odd in the decision is saved all the same.</summary>
    public async Task ConcludeAsync(int number, string decision)
    {
        var card = await ItemAsync(number, Verbs.Decide);
        var answer = await FillInAsync(card, await PressAsync(card, Verbs.Decide), Verbs.Conclude, ("decision", decision));
        if (answer.Card?.Has(Verbs.Conclude) == true)
            await FillInAsync(card, answer, Verbs.Conclude);
    }

    public async Task ReopenAsync(int number, string why)
    {
        var card = await ItemAsync(number, Verbs.Reopen);
        await FillInAsync(card, await PressAsync(card, Verbs.Reopen), Verbs.SaveReopen, ("reason", why));
    }

    /// <summary>Notes exceptions from the attendance, and leaves the form.</summary>
    public async Task NoteAsync(params (string Who, string What, string Clock)[] notes)
    {
        var card = await TimetableAsync();
        var form = await PressAsync(card, "attendance.open");
        foreach (var (who, what, clock) in notes)
            form = await FillInAsync(card, form, "attendance.note", ("who", who), ("what", what), ("clock", clock));
        await FillInAsync(card, form, "timetable.show");
    }

    /// <summary>Changes the timetable by its form, after a look at what comes of it.</summary>
    /// <returns>What the look showed.</returns>
    public Task<string> ChangeTimesAsync(int item, string what, string minutes = "", int? with = null) => ChangeTimesAsync(
        form => [("line", Choice(form, "line", $"Punkt {item}:")), ("what", what), ("minutes", minutes), ("with", with is { } other ? Choice(form, "with", $"Punkt {other}:") : "")]);

    /// <inheritdoc cref="ChangeTimesAsync(int, string, string, int?)"/>
    public Task<string> MoveBreakAsync(DateTimeOffset to) => ChangeTimesAsync(
        form => [("line", Choice(form, "line", "Pause")), ("what", "break"), ("clock", $"{to:HH:mm}")]);

    private async Task<string> ChangeTimesAsync(Func<PressAnswer, (string, string)[]> filled)
    {
        var card = await TimetableAsync();
        var form = await PressAsync(card, "timetable.edit");
        var look = await FillInAsync(card, form, "timetable.preview", filled(form));
        await FillInAsync(card, look, "timetable.save");
        return look.Said;
    }

    public async Task ProposeCorrectionAsync(int item, string text)
    {
        var card = theatre.Playground.Feed.Messages.Minutes()[^1];
        var form = await PressAsync(card, "minutes.correction");
        await FillInAsync(card, form, "minutes.correction.save", ("under", Choice(form, "under", $"Punkt {item}:")), ("text", text));
    }

    /// <summary>The address of the internal minutes, which the bot gives to those who may read them.</summary>
    public async Task<Uri> InternalMinutesAsync()
    {
        var answer = await PressAsync(theatre.Playground.Feed.Messages.Minutes()[^1], "minutes.internal");
        return Assert.Single(answer.Card!.Links).Address;
    }

    private static string Choice(PressAnswer form, string field, string title) =>
        form.Card!.Inputs.Single(input => input.Id == field).Choices.Single(choice => choice.Value.StartsWith(title, StringComparison.Ordinal)).Key;

    private Task<ShownMessage> ItemAsync(int number, string verb) => theatre.Playground.Feed.UntilAsync(
        shown => shown.Item(number) is { Card: { } card } message && card.Has(verb) ? message : null, $"punkt {number} med {verb}", theatre.Deadline);

    private Task<ShownMessage> TimetableAsync() => theatre.Playground.Feed.UntilAsync(shown => shown.Timetable(), "tidsplanen", theatre.Deadline);

    private Task<PressAnswer> PressAsync(ShownMessage card, string verb) => _actor.PressAsync(card, verb, theatre.Deadline);

    private Task<PressAnswer> FillInAsync(ShownMessage card, PressAnswer form, string verb, params (string Id, string Value)[] filled) =>
        _actor.FillInAsync(card, form, verb, filled.Where(field => field.Value.Length > 0).ToDictionary(field => field.Id, field => field.Value), theatre.Deadline);
}
