using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Teams.Messages;

namespace MoedeBot.Teams.Presses;

/// <summary>Every press on a card: the decoded action to the one who answers it.</summary>
public sealed partial class CardPresses(
    MeetingPresses meetings, AgendaPresses agendas, TimetablePresses attendance, UndisputedPresses undisputed, MinutesPresses minutes, ForumPresses forums, AgendaIntake intake, NextMeeting next, MyActions mine,
    ScreenTexts texts, ILogger<CardPresses> logger)
{
    /// <summary>Answers a press.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, CardAction action, CancellationToken cancellationToken)
    {
        if (Sender.Of(turn.Activity) is not { } sender)
            return new Answer.Text(texts.Words.UnknownAction);

        switch (action)
        {
            case CardAction.Unknown:
                Log.Unknown(logger, sender.ActivityId);
                return new Answer.Text(texts.Words.UnknownAction);
            case CardAction.SetUpForum:
                return await forums.OpenAsync(turn, sender, cancellationToken);
            case CardAction.SaveForum save:
                return await forums.SaveAsync(turn, sender, save, cancellationToken);
            case CardAction.OpenAgenda:
                return await intake.FormAsync(turn, sender, cancellationToken);
            case CardAction.EditNextAgenda edit:
                return await next.OpenAsync(turn, sender, edit, cancellationToken);
            case CardAction.ReadAgenda read:
                return await intake.ReadFormAsync(turn, sender, read.Text, cancellationToken);
            case CardAction.PostAgenda or CardAction.ChooseForum:
                return await agendas.AnswerAsync(turn, sender, action, cancellationToken);
            case CardAction.OnUndisputed on:
                return await undisputed.AnswerAsync(turn, sender, on, cancellationToken);
            case CardAction.OnTimetable on:
                return await attendance.AnswerAsync(turn, sender, on, cancellationToken);
            case CardAction.ShowMyActions:
                return await mine.AnswerAsync(turn, sender, cancellationToken);
            case CardAction.OnMinutes on:
                return await minutes.AnswerAsync(turn, sender, on, cancellationToken);
            case CardAction.FinishAction finish:
                return await mine.FinishAsync(turn, sender, finish, cancellationToken);
            default:
                return await meetings.AnswerAsync(turn, sender, action, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A press with an unknown verb or broken data: {Activity}.")]
        public static partial void Unknown(ILogger logger, string? activity);
    }
}
