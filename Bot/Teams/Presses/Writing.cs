using MoedeBot.Cards;
using MoedeBot.Delivery;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>Sees to it that nothing which somebody types on a card, or is handed back on one, is replaced by an update of the card.</summary>
public sealed class Writing(OpenForms forms)
{
    /// <summary>Somebody gets a card to write on, or with text to copy from.</summary>
    /// <returns>What to make the card with: it says how long it stays.</returns>
    internal async Task<CardContext> BeginAsync(Press press, CancellationToken cancellationToken) =>
        press.Context.InDialog || press.Card is not { } card
            ? press.Context
            : press.Context with
            {
                HeldUntil = await forms.OpenAsync(card.Meeting, card.Key, press.Sender.Person.ObjectId, cancellationToken),
            };

    /// <summary>The card is something else again.</summary>
    internal void End(Press press)
    {
        if (press.Card is { } card)
            forms.Close(card.Meeting, card.Key, press.Sender.Person.ObjectId);
    }
}

/// <summary>One press: who, on what, where.</summary>
/// <param name="Sender">Who pressed.</param>
/// <param name="Action">What.</param>
/// <param name="Forum">Whose meeting it is; null when there is none.</param>
/// <param name="Context">What to answer with.</param>
internal sealed record Press(Sender Sender, CardAction Action, Forum? Forum, CardContext Context)
{
    /// <summary>Who gets views of their own of a meeting that the press begins; empty for any other press.</summary>
    internal IReadOnlyList<Viewer> Viewers { get; init; } = [];

    /// <summary>The card that is pressed, an item's, the timetable's or the minutes'; null for another, or one of no known meeting, which nobody updates.</summary>
    internal (MeetingId Meeting, string Key)? Card => (Forum, Action) switch
    {
        (null, _) => null,
        (_, CardAction.OnTimetable on) => (on.Meeting, CardKey.Timetable.Value),
        (_, CardAction.OnMinutes on) => (on.Meeting, CardKey.Minutes.Value),
        // A proposal that is taken in is an item's form on the minutes' card.
        (_, CardAction.Reopen { Correction: not null } reopen) => (reopen.Item.Meeting, CardKey.Minutes.Value),
        _ => MeetingActions.ItemOf(Action) is { } item ? (item.Meeting, CardKey.Item(item.Item).Value) : null,
    };
}
