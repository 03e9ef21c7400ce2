using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>
/// How a client comes to a person's own view of the timetable or an item: the card names the people who shall ask for theirs. The answer names the one
/// who asked, or that view would stand still for ever (Teams documentation, user-specific views).
/// </summary>
internal static class OwnViews
{
    /// <summary>Puts the people on the card, whoever runs the meeting in any case and of the others as many as the card has room for.</summary>
    /// <param name="card">The card.</param>
    /// <param name="meeting">Its meeting.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="viewer">Whose view the card is; null for the shared one.</param>
    /// <param name="again">What the client asks with.</param>
    internal static void Ask(AdaptiveCard card, MeetingState meeting, CardContext context, Actor? viewer, (string Verb, Dictionary<string, object> Data) again)
    {
        if (!context.OwnViews || context.InDialog || meeting.Viewers is not { Count: > 0 } viewers)
            return;
        var people = viewer is not null
            ? [.. viewers.Where(one => one.ObjectId == viewer.Person.ObjectId)]
            : viewers.Take(Fitting(viewers, meeting.Forum, Budgets.Card - RefreshCost - Blocks.Bytes(card.ToJson()))).ToList();
        if (people.Count > 0)
            card.Refresh = new AdaptiveRefresh { Action = Again(meeting, context, again.Verb, again.Data), UserIds = [.. people.Select(person => person.TeamsId)] };
    }

    // After a handover the card is another one, also where it names the same people in the same order: only then do clients ask anew at once.
    private static AdaptiveExecuteAction Again(MeetingState meeting, CardContext context, string verb, Dictionary<string, object> data) =>
        Buttons.Execute(context.Texts.Back, verb, meeting.Handovers == 0 ? data : data.With(CardFields.Handovers, meeting.Handovers));

    /// <summary>
    /// Whether a card has the secretary's buttons. The shared one hides them only if all who may press them have views of their own; the
    /// server refuses in any case.
    /// </summary>
    internal static bool HasSecretarys(MeetingState meeting, CardContext context, Actor? viewer) =>
        viewer is not null ? viewer.Role == Role.Secretary : !(context.OwnViews && Viewers.Cover(meeting.Viewers, meeting.Forum));

    /// <summary>Fewer people for a card that has to be smaller, from the front.</summary>
    internal static AdaptiveRefresh? Within(AdaptiveRefresh? refresh, int budget) => refresh is null ? null : new AdaptiveRefresh
    {
        Action = refresh.Action,
        UserIds = [.. refresh.UserIds.Take(Math.Max(Fewest, Count(refresh.UserIds, budget)))],
    };

    /// <summary>Whoever runs the meeting stands first, and nobody else has the buttons for it.</summary>
    private const int Fewest = 5;

    /// <summary>What asking takes without the people, in bytes.</summary>
    private const int RefreshCost = 900;

    private static int Fitting(IReadOnlyList<Viewer> viewers, Forum forum, int room) =>
        Math.Max(Viewers.Running(forum, viewers).Count, Count(viewers.Select(viewer => viewer.TeamsId), room));

    private static int Count(IEnumerable<string> ids, int room)
    {
        var count = 0;
        foreach (var id in ids)
        {
            room -= Blocks.Bytes(id) + 3;
            if (room < 0)
                break;
            count++;
        }

        return count;
    }
}
