using Microsoft.Bot.Builder;
using MoedeBot.Cards;

namespace MoedeBot.Teams.Presses;

/// <summary>Every press on a card: the decoded action to the one who answers it.</summary>
public sealed partial class CardPresses(ForumDesk forums, MeetingDesk meetings, ScreenTexts texts, ILogger<CardPresses> logger)
{
    /// <summary>Answers a press.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, CardAction action, CancellationToken cancellationToken)
    {
        if (Sender.Of(turn) is not { } sender)
            return new Answer.Text(texts.Words.UnknownAction);
        if (action is CardAction.Unknown)
        {
            Log.Unknown(logger, sender.ActivityId);
            return new Answer.Text(texts.Words.UnknownAction);
        }

        return await forums.AnswerAsync(turn, sender, action, cancellationToken) ?? await meetings.AnswerAsync(turn, sender, action, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A press with an unknown verb or broken data: {Activity}.")]
        public static partial void Unknown(ILogger logger, string? activity);
    }
}
