using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using MoedeBot.Cards;

namespace MoedeBot.Teams;

/// <summary>Cards as Teams messages. A card travels alone: text beside it would be split off into a second message.</summary>
internal static class CardMessage
{
    private const string BotName = "MødeBot";

    /// <summary>A desired card as a message; the summary is what the notification says.</summary>
    public static Activity Of(DesiredCard card) => Of(card.Card, card.Summary);

    /// <summary>A card as a message.</summary>
    public static Activity Of(AdaptiveCard card, string summary)
    {
        var message = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = card });
        message.Summary = summary;
        return message;
    }

    /// <summary>The answer to a press: the card that the one who pressed sees from now on.</summary>
    public static AdaptiveCardInvokeResponse Answer(AdaptiveCard card) =>
        new() { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = card };

    /// <summary>The answer in a dialog: a card or a text in it, or nothing, which closes it.</summary>
    public static TaskModuleResponse? InDialog(Answer answer) => answer switch
    {
        Answer.Card card => new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo
        {
            Title = BotName,
            Width = "medium",
            Height = "large",
            Card = new Attachment { ContentType = AdaptiveCard.ContentType, Content = card.Content },
        })),
        Answer.Text text => new TaskModuleResponse(new TaskModuleMessageResponse(text.Content)),
        _ => null,
    };

    /// <summary>The answer to a press: a short text, shown over the card that stays.</summary>
    public static AdaptiveCardInvokeResponse Answer(string text) =>
        new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = text };
}
