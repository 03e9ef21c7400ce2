using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>
/// Presses on an agenda's preview. When by then the forum's meeting of that day is posted, the draft goes on as a new edition of its
/// agenda, and the differences come as a card of their own.
/// </summary>
public sealed class AgendaPresses(MeetingPresses presses, MeetingLog meetings, AgendaArrivals arrivals, Roster roster, ScreenTexts texts)
{
    /// <summary>Answers a press that posts a draft or says which forum it is for.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CardAction action, CancellationToken cancellationToken)
    {
        // A draft without a forum has to get one before anybody knows whether it is a new edition.
        var answer = action is CardAction.ChooseForum ? await presses.AnswerAsync(turn, sender, action, cancellationToken) : null;
        return await PassedOnAsync(turn, sender, action, cancellationToken) ?? answer ?? await presses.AnswerAsync(turn, sender, action, cancellationToken);
    }

    private async Task<Answer?> PassedOnAsync(ITurnContext turn, Sender sender, CardAction action, CancellationToken cancellationToken)
    {
        if (MeetingActions.MeetingOf(action) is not { } id
            || await meetings.FindAsync(id, cancellationToken) is not { Phase: MeetingPhase.Draft, Choices.Count: 0 } draft)
            return null;
        var actor = new Actor(sender.Person, await roster.RoleAsync(turn, sender, draft.Forum, cancellationToken));
        return await arrivals.PassOnAsync(draft, actor, sender.ActivityId, cancellationToken) is { } passed
            ? new Answer.Card(AgendaCard.Make(passed, texts.For(turn.Activity)))
            : null;
    }
}
