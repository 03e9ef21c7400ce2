using Microsoft.Bot.Builder;
using MoedeBot.Cards;

namespace MoedeBot.Teams.Presses;

/// <summary>Every press on a card: the decoded action to the one who answers it.</summary>
public sealed partial class CardPresses(
    ForumDesk desk, AgendaPresses agendas, TimetablePresses timetable, UndisputedPresses undisputed, MinutesPresses minutes, MeetingPresses meetings,
    ScreenTexts texts, ILogger<CardPresses> logger)
{
    /// <summary>Answers a press.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, CardAction action, CancellationToken cancellationToken)
    {
        if (Sender.Of(turn.Activity) is not { } sender)
            return new Answer.Text(texts.Words.UnknownAction);
        if (action is CardAction.Unknown)
        {
            Log.Unknown(logger, sender.ActivityId);
            return new Answer.Text(texts.Words.UnknownAction);
        }

        return await desk.AnswerAsync(turn, sender, action, cancellationToken) ?? await OnMeetingAsync(turn, sender, action, cancellationToken);
    }

    private Task<Answer> OnMeetingAsync(ITurnContext turn, Sender sender, CardAction action, CancellationToken cancellationToken) => action switch
    {
        CardAction.PostAgenda or CardAction.ChooseForum => agendas.AnswerAsync(turn, sender, action, cancellationToken),
        CardAction.OnUndisputed on => undisputed.AnswerAsync(turn, sender, on, cancellationToken),
        CardAction.OnTimetable on => timetable.AnswerAsync(turn, sender, on, cancellationToken),
        CardAction.OnMinutes on => minutes.AnswerAsync(turn, sender, on, cancellationToken),
        _ => meetings.AnswerAsync(turn, sender, action, cancellationToken),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A press with an unknown verb or broken data: {Activity}.")]
        public static partial void Unknown(ILogger logger, string? activity);
    }
}
