using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Teams.Messages;

namespace MoedeBot.Teams.Presses;

/// <summary>Presses that belong to no meeting: the forum's settings, agendas on their way in, and one's own list of actions.</summary>
public sealed class ForumDesk(ForumPresses forums, AgendaIntake intake, NextMeeting next, MyActions mine)
{
    /// <summary>Answers a press; null for one on a meeting.</summary>
    public async Task<Answer?> AnswerAsync(ITurnContext turn, Sender sender, CardAction action, CancellationToken cancellationToken) => action switch
    {
        CardAction.SetUpForum => await forums.OpenAsync(turn, sender, cancellationToken),
        CardAction.SaveForum save => await forums.SaveAsync(turn, sender, save, cancellationToken),
        CardAction.OpenAgenda => await intake.FormAsync(turn, sender, cancellationToken),
        CardAction.ReadAgenda read => await intake.ReadFormAsync(turn, sender, read.Text, cancellationToken),
        CardAction.EditNextAgenda edit => await next.OpenAsync(turn, sender, edit, cancellationToken),
        CardAction.ShowMyActions => await mine.AnswerAsync(turn, sender, cancellationToken),
        CardAction.FinishAction finish => await mine.FinishAsync(turn, sender, finish, cancellationToken),
        _ => null,
    };
}
