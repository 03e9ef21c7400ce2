using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>The items that nobody has said anything on: shown to the secretary, and concluded together by one press.</summary>
public sealed class UndisputedPresses(
    MeetingLog log, RecentMeetings meetings, ForumBook forums, Roster roster, Writing writing, ScreenTexts texts)
{
    /// <summary>Answers "uden bemærkninger" for the meeting that runs.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CancellationToken cancellationToken)
    {
        if (sender.Forum is not { } id || await forums.FindAsync(id, cancellationToken) is not { } forum)
            return new Answer.Text(texts.Words.OnlyInChannel);
        if (Forbidden(await roster.RoleAsync(turn, sender, forum, cancellationToken)) is { } refusal)
            return Refused(refusal, forum);
        await foreach (var meeting in meetings.OfAsync(id, cancellationToken))
        {
            if (meeting.Phase == MeetingPhase.Running)
                return new Answer.Card(UndisputedForm.Make(meeting, texts.For(turn.Activity), problem: null));
        }

        return new Answer.Text(texts.Words.NoMeetingRuns);
    }

    /// <summary>Answers a press.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CardAction.OnUndisputed action, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(action.Meeting, cancellationToken) is not { } state)
            return Refused(Refusal.UnknownMeeting, null);
        var forum = await forums.FindAsync(state.Forum.Id, cancellationToken) ?? state.Forum;
        var actor = new Actor(sender.Person, await roster.RoleAsync(turn, sender, forum, cancellationToken));
        if ((Forbidden(actor.Role) ?? Unready(state)) is { } refusal)
            return Refused(refusal, forum);
        var press = new Press(sender, action, forum, texts.For(turn.Activity));
        return action is CardAction.ConcludeUndisputed conclude
            ? await ConcludeAsync(press, conclude.Items, state, actor, cancellationToken)
            : await FormAsync(press, state, null, cancellationToken);
    }

    private static Refusal? Forbidden(Role role) => role switch
    {
        Role.Outsider => Refusal.NotMember,
        Role.Secretary => null,
        _ => Refusal.NotSecretary,
    };

    private static Refusal? Unready(MeetingState state) => state.Phase switch
    {
        MeetingPhase.Draft => Refusal.NotPosted,
        MeetingPhase.Discarded => Refusal.Discarded,
        _ => null,
    };

    // What is no longer as it was looked at is looked at again, and nothing is concluded until then.
    private async Task<Answer> ConcludeAsync(
        Press press, IReadOnlyList<ItemRef> chosen, MeetingState state, Actor actor, CancellationToken cancellationToken)
    {
        if (chosen.Count == 0)
            return await FormAsync(press, state, press.Context.Texts.UndisputedNoneChosen, cancellationToken);
        var known = Undisputed.Of(state, press.Context).ToDictionary(item => (item.Item.Key, item.Item.Version));
        var command = new MeetingCommand.ConcludeItems([.. chosen.Where(item => known.ContainsKey((item.Item, item.Version)))
            .Select(item => new MeetingCommand.ConcludeItem(item.Item, known[(item.Item, item.Version)].Decision) { Seen = item.Version })]);
        if (command.Items.Count < chosen.Count)
            return await FormAsync(press, state, press.Context.Texts.UndisputedMoved, cancellationToken);

        var executed = await log.ExecuteAsync(state.Id, new Request(command, actor, press.Sender.ActivityId), cancellationToken);
        return executed switch
        {
            { Refusal: Refusal.ItemMoved or Refusal.ItemConcluded, State: { } moved } => await FormAsync(press, moved, press.Context.Texts.UndisputedMoved, cancellationToken),
            { Refusal: null, State: { } after } => Done(press, after, actor),
            _ => Refused(executed.Refusal ?? Refusal.UnknownMeeting, press.Forum),
        };
    }

    private async Task<Answer> FormAsync(Press press, MeetingState state, string? problem, CancellationToken cancellationToken) =>
        new Answer.Card(UndisputedForm.Make(state, await writing.BeginAsync(press, cancellationToken), problem));

    private Answer Done(Press press, MeetingState after, Actor actor)
    {
        writing.End(press);
        return press.Context.InDialog ? new Answer.Nothing() : new Answer.Card(TimetableCard.Make(after, press.Context, actor));
    }

    private Answer.Text Refused(Refusal refusal, Forum? forum) => new(texts.Of(refusal, forum)) { Refusal = refusal };
}
