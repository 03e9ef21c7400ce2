using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using MoedeBot.Teams.Messages;

namespace MoedeBot.Teams;

/// <summary>The Bot Framework adapter with this bot's manner of failing: one log entry, one sentence to the person, unless nothing was asked of the bot.</summary>
public sealed partial class MoedeBotAdapter : CloudAdapter
{
    private readonly ScreenTexts texts;
    private readonly ILogger<MoedeBotAdapter> logger;

    /// <summary>Makes the adapter.</summary>
    public MoedeBotAdapter(BotFrameworkAuthentication authentication, ScreenTexts texts, ILogger<MoedeBotAdapter> logger)
        : base(authentication, logger)
    {
        (this.texts, this.logger) = (texts, logger);
        OnTurnError = FailedAsync;
    }

    private async Task FailedAsync(ITurnContext turn, Exception fault)
    {
        Log.TurnFailed(logger, fault, turn.Activity.Type, turn.Activity.Id);
        try
        {
            if (turn.Activity.Type == ActivityTypes.Message && (turn.Activity.Value is not null || MessageText.Of(turn.Activity).ToBot))
                await turn.SendActivityAsync(MessageFactory.Text(texts.Words.Failed), CancellationToken.None);
            if (turn.Activity.Type == ActivityTypes.Invoke)
                await turn.SendActivityAsync(Apology(), CancellationToken.None);
        }
        catch (Exception unsaid)
        {
            // Often it is the way back to Teams that failed in the first place.
            Log.NotTold(logger, unsaid.Message, turn.Activity.Id);
        }
    }

    // Teams shows nothing of an HTTP error; a text over the card, which stays with what was typed in it, it does.
    private Activity Apology() => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = new InvokeResponse { Status = StatusCodes.Status200OK, Body = CardMessage.Answer(texts.Words.Failed) },
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The turn of {Type} {Activity} failed.")]
        public static partial void TurnFailed(ILogger logger, Exception fault, string? type, string? activity);

        [LoggerMessage(2, LogLevel.Warning, "Who sent {Activity} could not be told that it failed: {Reason}")]
        public static partial void NotTold(ILogger logger, string reason, string? activity);
    }
}
