using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Messages;

/// <summary>The card of a forum's newest minutes, with a fresh address, for those who ask.</summary>
public sealed class LatestMinutes(RecentMeetings meetings, ForumBook forums, Roster roster, ScreenTexts texts)
{
    /// <summary>Answers "referat".</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CancellationToken cancellationToken)
    {
        if (sender.Forum is not { } id || await forums.FindAsync(id, cancellationToken) is not { } forum)
            return new Answer.Text(texts.Words.OnlyInChannel);
        if (await roster.RoleAsync(turn, sender, forum, cancellationToken) == Role.Outsider)
            return new Answer.Text(texts.Of(Refusal.NotMember, forum));

        // The newest may be running or dropped.
        await foreach (var state in meetings.OfAsync(id, cancellationToken))
        {
            if (state.Minutes is not null)
                return new Answer.Card(MinutesCard.Make(state, texts.Context));
        }

        return new Answer.Text(texts.Words.NoMinutesYet);
    }
}
