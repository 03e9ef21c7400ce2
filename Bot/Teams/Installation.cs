using Microsoft.Bot.Builder;
using MoedeBot.Cards;

namespace MoedeBot.Teams;

/// <summary>
/// The bot was added somewhere. Teams tells so twice, in either order, and again at a reinstallation: whoever notes the channel
/// first greets it, so that it is greeted once.
/// </summary>
public sealed class Installation(ForumBook forums, ScreenTexts texts)
{
    /// <summary>Notes the channel and greets it.</summary>
    public async Task AddedAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (Sender.Of(turn.Activity) is not { Forum: { } forum } sender)
            return;
        if (!await forums.TryAddAsync(forum, sender.Channel, cancellationToken))
            return;
        var welcome = ForumCards.Welcome(texts.Context);
        await turn.SendActivityAsync(CardMessage.Of(welcome, texts.Words.WelcomeTitle), cancellationToken);
    }
}
