using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using MoedeBot.Cards;
using MoedeBot.Delivery;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Messages;

/// <summary>
/// Replies in the thread of an item's card: those that mention the bot are comments, and where the forum wants it so all others too. They
/// follow their messages when those are changed, deleted or taken back. Nothing of a closed item is noted here, since everybody reads the
/// channel. Who did not write to the bot is not answered.
/// </summary>
public sealed class ThreadComments(
    RecentMeetings meetings, MeetingLog log, IDeliveredCards delivered, ForumBook forums, Roster roster, ScreenTexts texts)
{
    /// <summary>Takes a reply in.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="sender">Who wrote.</param>
    /// <param name="text">What, without the mention.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <returns>One sentence, or why it is not noted; null where the thread is no item's.</returns>
    public Task<Answer?> AnswerAsync(ITurnContext turn, Sender sender, string text, CancellationToken cancellationToken) =>
        TakeInAsync(turn, sender, text, sender.ActivityId, cancellationToken);

    /// <summary>Takes a reply in that was not written to the bot, in a forum where those are comments too.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="sender">Who wrote.</param>
    /// <param name="text">What.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <returns>Nothing in any case: the card shows what is noted.</returns>
    public async Task<Answer> OverhearAsync(ITurnContext<IMessageActivity> turn, Sender sender, string text, CancellationToken cancellationToken)
    {
        if (text.Length > 0 && await WantsAsync(sender, turn.Activity, cancellationToken))
            await TakeInAsync(turn, sender, text, sender.ActivityId, cancellationToken);
        return new Answer.Nothing();
    }

    /// <summary>A message was changed, or its deletion was undone.</summary>
    /// <returns>Why the comment cannot follow; nothing when it does, or the message is none.</returns>
    public async Task<Answer> ChangedAsync(ITurnContext<IMessageUpdateActivity> turn, bool restored, CancellationToken cancellationToken)
    {
        if (Sender.Of(turn) is not { Forum: { } forum } sender)
            return new Answer.Nothing();
        var (text, toBot) = MessageText.Of(turn.Activity);
        var answer = await FindAsync(forum, turn.Activity.Id, cancellationToken) is { } known
            ? await FollowAsync(turn, sender, known, text, cancellationToken)
            : restored && (toBot || await WantsAsync(sender, turn.Activity, cancellationToken))
                ? await TakeInAsync(turn, sender, text, ChangeOf(turn.Activity, sender), cancellationToken)
                : null;
        return toBot && answer is { Refusal: not null } ? answer : new Answer.Nothing();
    }

    /// <summary>A message is gone from the channel, whoever removed it: so is the comment.</summary>
    public async Task DeletedAsync(ITurnContext<IMessageDeleteActivity> turn, CancellationToken cancellationToken)
    {
        if (Sender.Of(turn) is not { Forum: { } forum } sender || await FindAsync(forum, turn.Activity.Id, cancellationToken) is not { } known)
            return;
        var command = new MeetingCommand.WithdrawComment(known.Item, known.Comment.Id);
        await log.ExecuteAsync(known.Meeting.Id, new Request(command, Actor.Bot, ChangeOf(turn.Activity, sender)), cancellationToken);
    }

    private async Task<bool> WantsAsync(Sender sender, IActivity message, CancellationToken cancellationToken) =>
        sender.Forum is { } forum && IsReply(sender, message) && await forums.FindAsync(forum, cancellationToken) is { RepliesAreComments: true };

    // Most that is said in a channel begins a thread of its own, and no forum or meeting has to be asked for it.
    private static bool IsReply(Sender sender, IActivity message) => message.Id is { } id && !sender.ConversationId.EndsWith($"={id}", StringComparison.Ordinal);

    private async Task<Answer?> TakeInAsync(ITurnContext turn, Sender sender, string text, string? activity, CancellationToken cancellationToken)
    {
        if (sender.Forum is not { } id || !IsReply(sender, turn.Activity) || await ThreadAsync(id, sender.ConversationId, cancellationToken) is not { } thread)
            return null;
        var forum = await forums.FindAsync(id, cancellationToken) ?? thread.Meeting.Forum;
        var actor = new Actor(sender.Person, await roster.RoleAsync(turn, sender, forum, cancellationToken));
        if (actor.Role == Role.Outsider)
            return Refused(Refusal.NotMember, forum);
        if (thread.Meeting.Find(thread.Item) is { Item.Confidential: true })
            return new Answer.Text(texts.Words.ClosedInThread) { Refusal = Refusal.OnlyPrivately };

        var command = new MeetingCommand.AddComment(thread.Item, text) { Message = turn.Activity.Id };
        var executed = await log.ExecuteAsync(thread.Meeting.Id, new Request(command, actor, activity), cancellationToken);
        return executed is { Refusal: null, State: { } after }
            ? new Answer.Text(texts.Words.NotedInThread(after.Find(thread.Item)!.Item.Number))
            : Refused(executed.Refusal ?? Refusal.UnknownMeeting, forum);
    }

    // A message that says nothing any more is a comment taken back.
    private async Task<Answer> FollowAsync(ITurnContext turn, Sender sender, Known known, string text, CancellationToken cancellationToken)
    {
        var forum = await forums.FindAsync(known.Meeting.Forum.Id, cancellationToken) ?? known.Meeting.Forum;
        var actor = new Actor(sender.Person, await roster.RoleAsync(turn, sender, forum, cancellationToken));
        MeetingCommand command = text.Length == 0
            ? new MeetingCommand.WithdrawComment(known.Item, known.Comment.Id)
            : new MeetingCommand.EditComment(known.Item, known.Comment.Id, text);
        var executed = await log.ExecuteAsync(known.Meeting.Id, new Request(command, actor, ChangeOf(turn.Activity, sender)), cancellationToken);
        return executed.Refusal is { } refusal ? Refused(refusal, forum) : new Answer.Nothing();
    }

    private async Task<(MeetingState Meeting, int Item)?> ThreadAsync(ForumId forum, string conversation, CancellationToken cancellationToken)
    {
        await foreach (var meeting in meetings.OfAsync(forum, cancellationToken))
        {
            if (meeting.Phase is not (MeetingPhase.Running or MeetingPhase.Ended))
                continue;
            var card = (await delivered.ListAsync(meeting.Id, cancellationToken)).FirstOrDefault(card => card.Value.ConversationId == conversation)?.Value.Key;
            if (card is not null)
                return meeting.Items.Concat(meeting.Withdrawn).FirstOrDefault(item => CardKey.Item(item.Key).Value == card) is { } item ? (meeting, item.Key) : null;
        }

        return null;
    }

    private async Task<Known?> FindAsync(ForumId forum, string? message, CancellationToken cancellationToken)
    {
        await foreach (var meeting in meetings.OfAsync(forum, cancellationToken))
        {
            foreach (var item in meeting.Items)
            {
                if (message is not null && item.Comments.FirstOrDefault(comment => comment.Message == message) is { } comment)
                    return new Known(meeting, item.Key, comment);
            }
        }

        return null;
    }

    // A change has the id of the message that it changes, which has had its effect already.
    private static string? ChangeOf(IActivity activity, Sender sender) =>
        activity.Timestamp is { } at ? $"{sender.ActivityId}#{at.UtcTicks}" : null;

    private Answer.Text Refused(Refusal refusal, Forum forum) => new(texts.Of(refusal, forum)) { Refusal = refusal };

    private sealed record Known(MeetingState Meeting, int Item, Comment Comment);
}
