using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>Presses on the timetable's card: when items are taken, who is there, and letting held minutes go. All but looking is the secretary's.</summary>
public sealed class TimetablePresses(
    MeetingLog meetings, ForumBook forums, Roster roster, Writing writing, ScreenTexts texts, TimesPresses times)
{
    /// <summary>Answers a press.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CardAction.OnTimetable action, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(action.Meeting, cancellationToken) is not { } state)
            return new Answer.Text(texts.Of(Refusal.UnknownMeeting, null)) { Refusal = Refusal.UnknownMeeting };
        var forum = await forums.FindAsync(state.Forum.Id, cancellationToken) ?? state.Forum;
        var actor = new Actor(sender.Person, await roster.RoleAsync(turn, sender, forum, cancellationToken));
        var press = new Press(sender, action, forum, texts.For(turn.Activity));
        if (Forbidden(press, actor.Role, state) is { } refusal)
            return Refused(refusal, press);
        if (action is CardAction.ShowTimetable)
            return Timetable(press, state, actor);
        if (action is CardAction.OnTimes)
            return await times.AnswerAsync(press, state, actor, cancellationToken);
        var people = Attendees.Of(state, forum, await roster.MembersAsync(turn, forum, cancellationToken));
        return await NoteAsync(press, state, actor, people, cancellationToken);
    }

    // A note may tell who is disqualified in a closed item, so the form is for the one who asked alone.
    private static Refusal? Forbidden(Press press, Role role, MeetingState state) => (role, press.Action) switch
    {
        (Role.Outsider, _) => Refusal.NotMember,
        (not Role.Secretary, not CardAction.ShowTimetable) => Refusal.NotSecretary,
        (_, not (CardAction.ReleaseMinutes or CardAction.Start)) when !press.Context.Privately => Refusal.OnlyPrivately,
        _ when state.Phase == MeetingPhase.Draft => Refusal.NotPosted,
        _ when state.Phase == MeetingPhase.Discarded => Refusal.Discarded,
        _ => null,
    };

    private async Task<Answer> NoteAsync(Press press, MeetingState state, Actor actor, Attendees people, CancellationToken cancellationToken)
    {
        if (press.Action is CardAction.NoteAttendance note && AttendanceForm.Compose(note.Form, press.Context) is NotedAttendance.Incomplete again)
            return await FormAsync(press, state, people, again, cancellationToken);
        if (CommandOf(press, people) is not { } command)
            return await FormAsync(press, state, people, null, cancellationToken);

        var executed = await meetings.ExecuteAsync(state.Id, new Request(command, actor, press.Sender.ActivityId), cancellationToken);
        if (executed is not { Refusal: null, State: { } after })
            return Refused(executed.Refusal ?? Refusal.UnknownMeeting, press);
        // Whoever said that all are there is done; whoever notes an exception may have another.
        return press.Action is not (CardAction.TakeAttendance or CardAction.ReleaseMinutes) ? await FormAsync(press, after, people, null, cancellationToken)
            : press.Context.InDialog ? new Answer.Nothing()
            : Timetable(press, after, actor);
    }

    private static MeetingCommand? CommandOf(Press press, Attendees people) => press.Action switch
    {
        CardAction.TakeAttendance take => new MeetingCommand.TakeAttendance(people.Unknown ? take.People : people.Listed),
        CardAction.NoteAttendance note when AttendanceForm.Compose(note.Form, press.Context) is NotedAttendance.Whole whole =>
            new MeetingCommand.NoteAttendance(whole.Fact) { Called = people.Unknown ? note.Form.Called : people.Listed },
        CardAction.ReleaseMinutes => new MeetingCommand.ReleaseMinutes(),
        CardAction.WithdrawNote { Note: { } note } => new MeetingCommand.WithdrawNote(note),
        _ => null,
    };

    private async Task<Answer> FormAsync(
        Press press, MeetingState state, Attendees people, NotedAttendance.Incomplete? again, CancellationToken cancellationToken)
    {
        var context = await writing.BeginAsync(press, cancellationToken);
        return new Answer.Card(AttendanceForm.Make(state, people, context, again));
    }

    private Answer.Text Refused(Refusal refusal, Press press) => new(texts.Of(refusal, press.Forum)) { Refusal = refusal };

    private Answer.Card Timetable(Press press, MeetingState state, Actor actor)
    {
        writing.End(press);
        return new Answer.Card(TimetableCard.Make(state, press.Context, actor));
    }
}
