using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Messages;

/// <summary>The card of a forum's newest minutes, with a fresh address, for those who ask.</summary>
public sealed class LatestMinutes(MeetingLog meetings, IForumDirectory directory, ForumBook forums, Roster roster, ScreenTexts texts)
{
    /// <summary>How many meetings are looked through for one with minutes: the newest may be running or dropped.</summary>
    private const int MostMeetings = 20;

    /// <summary>Answers "referat".</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CancellationToken cancellationToken)
    {
        if (sender.Forum is not { } id || await forums.FindAsync(id, cancellationToken) is not { } forum)
            return new Answer.Text(texts.Words.OnlyInChannel);
        if (await roster.RoleAsync(turn, sender, forum, cancellationToken) == Role.Outsider)
            return new Answer.Text(texts.Of(Refusal.NotMember, forum));

        foreach (var meeting in await directory.ListMeetingsAsync(id, MostMeetings, cancellationToken))
        {
            if (await meetings.FindAsync(meeting, cancellationToken) is { Minutes: not null } state)
                return new Answer.Card(MinutesCard.Make(state, texts.Context));
        }

        return new Answer.Text(texts.Words.NoMinutesYet);
    }
}
