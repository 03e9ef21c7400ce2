using Microsoft.Bot.Builder;
using MoedeBot.Cards;

namespace MoedeBot.Teams.Presses;

/// <summary>Presses that belong to a meeting, from its agenda's preview to its minutes: each to whoever knows that part of it.</summary>
public sealed class MeetingDesk(
    AgendaPresses agendas, TimetablePresses timetable, UndisputedPresses undisputed, MinutesPresses minutes, MeetingPresses items)
{
    /// <summary>Answers a press.</summary>
    public Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CardAction action, CancellationToken cancellationToken) => action switch
    {
        CardAction.PostAgenda or CardAction.ChooseForum => agendas.AnswerAsync(turn, sender, action, cancellationToken),
        CardAction.OnUndisputed on => undisputed.AnswerAsync(turn, sender, on, cancellationToken),
        CardAction.OnTimetable on => timetable.AnswerAsync(turn, sender, on, cancellationToken),
        CardAction.OnMinutes on => minutes.AnswerAsync(turn, sender, on, cancellationToken),
        _ => items.AnswerAsync(turn, sender, action, cancellationToken),
    };
}
