using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>The secretary's presses about when items are taken: the start, and changes of the timetable after a look at what comes of them.</summary>
public sealed class TimesPresses(MeetingLog meetings, Writing writing, ScreenTexts texts, TimeProvider clock)
{
    /// <summary>Answers a press of somebody who may.</summary>
    internal async Task<Answer> AnswerAsync(Press press, MeetingState state, Actor actor, CancellationToken cancellationToken)
    {
        var asked = press.Action switch
        {
            CardAction.PreviewTimes preview => TimesInputs.Compose(preview.Form, state, press.Context),
            CardAction.SaveTimes save => TimesInputs.Compose(save.Form, state, press.Context),
            _ => null,
        };
        return Command(press, asked) is { } command
            ? await DoAsync(press, command, actor, state, cancellationToken)
            : await FormAsync(press, state, asked, cancellationToken);
    }

    // Whoever has changed the form since looking at it looks again first.
    private MeetingCommand.OnTimetable? Command(Press press, ComposedTimes? asked) => (press.Action, asked) switch
    {
        (CardAction.Start { Item: { } item }, _) => new MeetingCommand.StartItem(item),
        (CardAction.Start, _) => new MeetingCommand.StartMeeting(press.Context.DayOf(clock.GetUtcNow())),
        (CardAction.SaveTimes save, ComposedTimes.Whole whole) when save.Form.Shown == whole.Signature => whole.Command,
        _ => null,
    };

    private async Task<Answer> DoAsync(
        Press press, MeetingCommand.OnTimetable command, Actor actor, MeetingState state, CancellationToken cancellationToken)
    {
        var executed = await meetings.ExecuteAsync(state.Id, new Request(command, actor, press.Sender.ActivityId), cancellationToken);
        if (executed is { Refusal: null, State: { } after })
        {
            writing.End(press);
            return press.Context.InDialog ? new Answer.Nothing() : new Answer.Card(TimetableCard.Make(after, press.Context, actor));
        }

        var refusal = executed.Refusal ?? Refusal.UnknownMeeting;
        var sentence = texts.Of(refusal, press.Forum);
        return press.Action is CardAction.SaveTimes save
            ? (await FormAsync(press, executed.State ?? state, new ComposedTimes.Incomplete(save.Form, sentence), cancellationToken)) with { Refusal = refusal }
            : new Answer.Text(sentence) { Refusal = refusal };
    }

    private async Task<Answer> FormAsync(Press press, MeetingState state, ComposedTimes? asked, CancellationToken cancellationToken)
    {
        if (state.Phase == MeetingPhase.Ended)
            return new Answer.Text(texts.Of(Refusal.MeetingOver, press.Forum)) { Refusal = Refusal.MeetingOver };
        var context = await writing.BeginAsync(press, cancellationToken);
        return new Answer.Card(TimesForm.Make(state, context, asked));
    }
}
