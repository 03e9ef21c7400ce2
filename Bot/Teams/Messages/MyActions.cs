using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Messages;

/// <summary>Somebody's own open actions, in the 1:1 chat, and the button that says one is done.</summary>
public sealed class MyActions(OpenActions actions, MeetingLog meetings, IForumDirectory directory, ForumBook forums, Roster roster, ScreenTexts texts)
{
    /// <summary>Answers "mine opgaver".</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CancellationToken cancellationToken)
    {
        // What somebody has to do is nobody else's to read along.
        if (texts.For(turn.Activity) is not { Privately: true } context)
            return new Answer.Text(texts.Words.ActionsInChat);
        var own = new List<OpenAction>();
        foreach (var forum in await directory.ListAsync(sender.TenantId, cancellationToken))
        {
            var found = (await actions.OfForumAsync(forum.Id, cancellationToken)).Where(open => open.Action.IsOwnedBy(sender.Person)).ToList();
            // A name may be another's too: who is not in the forum's team is shown nothing of it.
            if (found.Count > 0 && await roster.RoleAsync(turn, sender, forum, cancellationToken) is Role.Member or Role.Secretary)
                own.AddRange(found);
        }

        return new Answer.Card(MyActionsCard.Make([.. own.OrderBy(open => open.Action.Draft.Due ?? DateOnly.MaxValue)], context));
    }

    /// <summary>Notes that an action is done; answers with what is left.</summary>
    public async Task<Answer> FinishAsync(ITurnContext turn, Sender sender, CardAction.FinishAction finish, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(finish.Meeting, cancellationToken) is not { } state)
            return new Answer.Text(texts.Of(Refusal.UnknownMeeting, null)) { Refusal = Refusal.UnknownMeeting };
        var forum = await forums.FindAsync(state.Forum.Id, cancellationToken) ?? state.Forum;
        var actor = new Actor(sender.Person, await roster.RoleAsync(turn, sender, forum, cancellationToken));
        var command = new MeetingCommand.FinishAction(finish.Action);
        var executed = await meetings.ExecuteAsync(state.Id, new Request(command, actor, sender.ActivityId), cancellationToken);
        return executed.Refusal is { } refusal
            ? new Answer.Text(texts.Of(refusal, forum)) { Refusal = refusal }
            : await AnswerAsync(turn, sender, cancellationToken);
    }
}
