using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Delivery;
using MoedeBot.Meetings;

namespace MoedeBot.Teams;

/// <summary>
/// The bot was added somewhere. Teams tells so twice, in either order, and again at a reinstallation: whoever notes the channel
/// first greets it, so that it is greeted once. Where it was before, what it could not show meanwhile is shown now.
/// </summary>
public sealed class Installation(ForumBook forums, PausedMeetings paused, ScreenTexts texts)
{
    /// <summary>Notes the channel and greets it.</summary>
    public async Task AddedAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (Sender.Of(turn) is not { Forum: { } forum } sender)
            return;
        if (!await forums.TryAddAsync(forum, sender.Channel, cancellationToken))
        {
            await BackAsync(forum, sender, cancellationToken);
            return;
        }

        var welcome = ForumCards.Welcome(texts.Context);
        await turn.SendActivityAsync(CardMessage.Of(welcome, texts.Words.WelcomeTitle), cancellationToken);
    }

    // The settings are saved anew, also unchanged: that is how other replicas hear of it.
    private async Task BackAsync(ForumId forum, Sender sender, CancellationToken cancellationToken)
    {
        await forums.ChangeAsync(forum, sender.Channel, old => old with { Channel = sender.Channel }, cancellationToken);
        paused.Resume(forum);
    }
}
