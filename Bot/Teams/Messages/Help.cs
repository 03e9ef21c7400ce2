using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Messages;

/// <summary>Answers "hjælp", and whatever else is written to the bot that it does not know what to do with: what the sender can do now.</summary>
public sealed class Help(RecentMeetings meetings, ForumBook forums, Roster roster, ScreenTexts texts)
{
    /// <summary>Answers.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CancellationToken cancellationToken)
    {
        if (sender.Forum is not { } id)
            return new Answer.Card(HelpCard.InChat((await forums.RunByAsync(sender.Person, sender.TenantId, cancellationToken)).Count > 0, texts.Context));
        if (await forums.FindAsync(id, cancellationToken) is not { IsSetUp: true } forum)
            return new Answer.Card(ForumCards.Welcome(texts.Context));

        var asker = new Actor(sender.Person, await roster.RoleAsync(turn, sender, forum, cancellationToken));
        return asker.Role == Role.Outsider
            ? new Answer.Text(texts.Of(Refusal.NotMember, forum)) { Refusal = Refusal.NotMember }
            : new Answer.Card(HelpCard.InChannel(forum, await MeetingAsync(id, asker.Role, cancellationToken), asker, texts.Context));
    }

    // A draft is nobody's but the secretary's, and one whose forum is not chosen yet belongs nowhere.
    private async Task<MeetingState?> MeetingAsync(ForumId forum, Role role, CancellationToken cancellationToken)
    {
        await foreach (var meeting in meetings.OfAsync(forum, cancellationToken))
        {
            if (meeting.Phase is MeetingPhase.Running or MeetingPhase.Ended || (meeting is { Phase: MeetingPhase.Draft, Choices.Count: 0 } && role == Role.Secretary))
                return meeting;
        }

        return null;
    }
}
