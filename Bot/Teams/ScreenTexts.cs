using MoedeBot.Cards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Teams;

/// <summary>The words of the bot's language, for cards and for answers.</summary>
public sealed class ScreenTexts(CardContext context)
{
    /// <summary>What cards need besides the state.</summary>
    public CardContext Context => context;

    /// <summary>The words.</summary>
    public Wording Words => context.Texts;

    /// <summary>Why nothing changed, and what to do.</summary>
    public string Of(Refusal refusal, Forum? forum) => Refusals.Sentence(refusal, context, forum);
}
