using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>
/// How a client comes to a person's own view of an item: the card names the people who shall ask for theirs. The answer names the one
/// who asked, or that view would stand still for ever (Teams documentation, user-specific views).
/// </summary>
internal static class OwnViews
{
    /// <summary>Puts the people on the card, whoever runs the meeting in any case and of the others as many as the card has room for.</summary>
    internal static void Ask(AdaptiveCard card, ItemView view)
    {
        if (!view.Context.OwnViews || view.Context.InDialog || view.Meeting.Viewers is not { Count: > 0 } viewers)
            return;
        var people = view.Viewer is { } viewer
            ? [.. viewers.Where(one => one.ObjectId == viewer.Person.ObjectId)]
            : viewers.Take(Fitting(viewers, view.Meeting.Forum, Budgets.Card - RefreshCost - Blocks.Bytes(card.ToJson()))).ToList();
        if (people.Count > 0)
            card.Refresh = Refresh(view, people);
    }

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

    private static AdaptiveRefresh Refresh(ItemView view, IEnumerable<Viewer> people) => new()
    {
        Action = Buttons.Execute(view.Texts.Back, CardVerbs.ItemShow, Buttons.On(view.Ref)),
        UserIds = [.. people.Select(viewer => viewer.TeamsId)],
    };

    private static int Fitting(IReadOnlyList<Viewer> viewers, Forum forum, int room) =>
        Math.Max(Viewers.Running(viewers, forum), Count(viewers.Select(viewer => viewer.TeamsId), room));

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
