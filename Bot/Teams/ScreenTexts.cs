using Microsoft.Bot.Schema;
using MoedeBot.Cards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Teams;

/// <summary>The words of the bot's language, for cards and for answers.</summary>
public sealed class ScreenTexts(CardContext context, TimeProvider clock)
{
    /// <summary>What cards need besides the state, as of now.</summary>
    public CardContext Context => context with { Now = clock.GetUtcNow() };

    /// <summary>The same where an activity is answered: cards in a dialog have other buttons.</summary>
    public CardContext For(IActivity activity) => Context with
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
