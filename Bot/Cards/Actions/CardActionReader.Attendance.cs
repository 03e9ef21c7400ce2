namespace MoedeBot.Cards;

public static partial class CardActionReader
{
    private static CardAction? Attendance(string verb, CardData data) => (verb, data.Meeting) switch
    {
        (CardVerbs.AttendanceOpen, { } meeting) => new CardAction.OpenAttendance(meeting),
        (CardVerbs.AttendanceAll, { } meeting) => new CardAction.TakeAttendance(meeting, Ticked(data)),
        (CardVerbs.AttendanceNote, { } meeting) => new CardAction.NoteAttendance(meeting, Input(data)),
        (CardVerbs.AttendanceWithdraw, { } meeting) => new CardAction.WithdrawNote(meeting, data.Number(CardFields.Note)),
        (CardVerbs.MinutesRelease, { } meeting) => new CardAction.ReleaseMinutes(meeting),
        (CardVerbs.TimetableShow, { } meeting) => new CardAction.ShowTimetable(meeting),
        _ => null,
    };

    private static AttendanceInput Input(CardData data) =>
        new(data.Text(CardFields.Who), data.Text(CardFields.What), data.Text(CardFields.Clock), data.Number(CardFields.Under), data.Text(CardFields.GuestName))
        {
            Called = Ticked(data),
        };

    private static string[] Ticked(CardData data) =>
        data.Text(CardFields.Called).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
