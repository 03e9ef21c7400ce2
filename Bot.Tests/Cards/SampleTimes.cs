using AdaptiveCards;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Cards;

/// <summary>The invented meeting with its timetable changed, and the form that changes it.</summary>
internal static class SampleTimes
{
    /// <summary>The same meeting from an agenda without any times.</summary>
    public static MeetingState Unplanned { get; } =
        SampleMeeting.From(new MeetingCommand.ReceiveAgenda(SampleMeeting.Forum, SampleMeeting.Agenda with { Timetable = null }, [], false, "a:sofie"))
            .Then("08:00", SampleMeeting.Secretary, new MeetingCommand.PostAgenda())
            .Then("08:31", SampleMeeting.Secretary, new MeetingCommand.StartMeeting(new DateOnly(2026, 10, 14)))
            .Then("08:34", SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."))
            .Then("09:12", SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(2, "Taget til efterretning."));

    /// <summary>Late; the break moved, the last item put off, and after the break nobody has begun yet.</summary>
    public static MeetingState Changed { get; } = SampleMeeting.Underway
        .Then("09:20", SampleMeeting.Secretary, new MeetingCommand.ChangeTimetable(new(TimetableChangeKind.Break) { Break = 1, At = new TimeOnly(10, 30) }))
        .Then("09:21", SampleMeeting.Secretary, new MeetingCommand.PostponeItem(5, "Punktet blev udsat til næste møde."));

    public static IEnumerable<(string Name, AdaptiveCard Card)> Cards(CardContext context)
    {
        yield return ("timetable-unplanned", TimetableCard.Make(Unplanned, context));
        yield return ("timetable-changed", TimetableCard.Make(Changed, context));
        yield return ("timetable-awaiting", TimetableCard.Make(
            SampleMeeting.Underway.Then("10:12", SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(3, "Godkendt.")), context));
        yield return ("times-form", TimesForm.Make(SampleMeeting.Underway, context, null));
        yield return ("times-form-held", TimesForm.Make(SampleMeeting.Underway, context with { HeldUntil = SampleMeeting.Held }, null));
        yield return ("times-form-unplanned", TimesForm.Make(Unplanned, context, null));
        yield return ("times-form-again", Form(new TimesInput("i3", "shift"), context));
        yield return ("times-preview-shift", Form(new TimesInput("i3", "shift") { Minutes = "15" }, context));
        yield return ("times-preview-length", Form(new TimesInput("i3", "length") { Minutes = "40" }, context));
        yield return ("times-preview-swap", Form(new TimesInput("i3", "swap") { With = 5 }, context));
        yield return ("times-preview-break", Form(new TimesInput("b1", "break") { Clock = "10:30" }, context));
        yield return ("times-preview-postpone", Form(new TimesInput("i5", "postpone"), context with { InDialog = true }));
    }

    private static AdaptiveCard Form(TimesInput form, CardContext context) =>
        TimesForm.Make(SampleMeeting.Underway, context, TimesInputs.Compose(form, SampleMeeting.Underway, context));
}
