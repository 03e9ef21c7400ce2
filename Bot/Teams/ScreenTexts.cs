using Microsoft.Bot.Schema;
using MoedeBot.Cards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Teams;

/// <summary>The words of the bot's language, for cards and for answers.</summary>
public sealed class ScreenTexts(CardContext context)
{
    /// <summary>What cards need besides the state.</summary>
    public CardContext Context => context;

    /// <summary>The same where an activity is answered: cards in a dialog have other buttons.</summary>
    public CardContext For(IActivity activity) => context with
    {
        InDialog = InDialog(activity),
        Privately = activity.Type == ActivityTypes.Invoke || activity.Conversation?.ConversationType == "personal",
    };

    /// <summary>Whether an activity is answered in a dialog.</summary>
    public static bool InDialog(IActivity activity) => activity is IInvokeActivity { Name: "task/fetch" or "task/submit" };

    /// <summary>The words.</summary>
    public Wording Words => context.Texts;

    /// <summary>Why nothing changed, and what to do.</summary>
    public string Of(Refusal refusal, Forum? forum) => Refusals.Sentence(refusal, context, forum);
}
