using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using MoedeBot.Cards;

namespace MoedeBot.Teams;

/// <summary>Cards as Teams messages. A card travels alone: text beside it would be split off into a second message.</summary>
internal static class CardMessage
{
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

    /// <summary>The answer to a press: a short text, shown over the card that stays.</summary>
    public static AdaptiveCardInvokeResponse Answer(string text) =>
        new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = text };
}
