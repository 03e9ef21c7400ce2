using System.Collections.Immutable;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>
/// A press on a card, decoded. What is in it came from a client and may be forged or stale: roles and state are checked
/// against the server's own.
/// </summary>
public abstract partial record CardAction
{
    private CardAction()
    {
    }

    /// <summary>Open the forum's set-up form.</summary>
    public sealed record SetUpForum : CardAction;

    /// <summary>Save the forum's settings.</summary>
    public sealed record SaveForum(ForumInput Form) : CardAction;

    /// <summary>Open the form that takes an agenda's text.</summary>
    public sealed record OpenAgenda : CardAction;

    /// <summary>Ret og brug: open the proposal for the next agenda as text.</summary>
    /// <param name="Channel">The forum's channel, for a card in the 1:1 chat.</param>
    /// <param name="When">The day and start that it was made for, as they are written.</param>
    public sealed record EditNextAgenda(string Channel, string When) : CardAction;

    /// <summary>Read the agenda in the form.</summary>
    public sealed record ReadAgenda(string Text) : CardAction;

    /// <summary>Slå op.</summary>
    public sealed record PostAgenda(MeetingId Meeting) : CardAction;

    /// <summary>Annullér.</summary>
    public sealed record DiscardAgenda(MeetingId Meeting) : CardAction;

    /// <summary>Choose the forum of an agenda given in the 1:1 chat.</summary>
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Channel">The chosen forum's channel id; empty when none was chosen.</param>
    public sealed record ChooseForum(MeetingId Meeting, string Channel) : CardAction;

    /// <summary>Open the comment form.</summary>
    public sealed record OpenComment(ItemRef Item) : CardAction;

    /// <summary>Save a comment.</summary>
    public sealed record SaveComment(ItemRef Item, string Text) : CardAction;

    /// <summary>Take one's own comment back.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Comment">Sequence of the event that added it.</param>
    /// <param name="Page">The page of the case on which it was pressed; null on the item's card.</param>
    public sealed record WithdrawComment(ItemRef Item, int Comment, int? Page) : CardAction;

    /// <summary>Open the form of one's own note.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Page">The page of the case on which it was pressed; null on the item's card.</param>
    public sealed record OpenNote(ItemRef Item, int? Page) : CardAction;

    /// <summary>Keep one's own note.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Text">The whole note.</param>
    /// <param name="Page">The page of the case to come back to; null for the item's card.</param>
    public sealed record SaveNote(ItemRef Item, string Text, int? Page) : CardAction;

    /// <summary>Take, change or withdraw a position.</summary>
    public sealed record TakePosition(ItemRef Item, Position Position) : CardAction;

    /// <summary>Show a page of the whole case.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Page">From 1.</param>
    public sealed record ShowCase(ItemRef Item, int Page) : CardAction;

    /// <summary>Open the decision form.</summary>
    public sealed record OpenDecision(ItemRef Item) : CardAction;

    /// <summary>Save the decision.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Form">The form as filled in; <see cref="DecisionForm.Compose"/> makes the decision of it.</param>
    public sealed record Conclude(ItemRef Item, DecisionInput Form) : CardAction;

    /// <summary>Put the decision form aside as it is.</summary>
    public sealed record SaveDraft(ItemRef Item, DecisionInput Form) : CardAction;

    /// <summary>Open the reopening form.</summary>
    public sealed record OpenReopening(ItemRef Item) : CardAction;

    /// <summary>Reopen the item.</summary>
    public sealed record Reopen(ItemRef Item, string Reason) : CardAction
    {
        /// <summary>The proposal that is taken in with it; null for none.</summary>
        public int? Correction { get; init; }
    }

    /// <summary>Show the item as it is now.</summary>
    public sealed record ShowItem(ItemRef Item) : CardAction;

    /// <summary>Show the way to the internal minutes, closed items included.</summary>
    public sealed record ShowInternalMinutes(MeetingId Meeting) : CardAction;

    /// <summary>A verb that is not known, or one without the data that it needs.</summary>
    public sealed record Unknown(string Verb) : CardAction;
}

/// <summary>Which item a button belongs to, and what of it the one who presses has seen.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item"><see cref="ItemState.Key"/>.</param>
/// <param name="Version"><see cref="ItemState.Version"/> when the card was made.</param>
public sealed record ItemRef(MeetingId Meeting, int Item, int Version);

/// <summary>The decision form as filled in.</summary>
/// <param name="Outcome">Chosen ready phrase by its place in the list, from 0; null for none.</param>
/// <param name="Text">The text field.</param>
/// <param name="Guests">Who took part under the item; empty for nobody.</param>
public sealed record DecisionInput(int? Outcome, string Text, string Guests)
{
    /// <summary>Outcomes chosen for single points of the recommendation, by their place in the list, from 1; empty for none.</summary>
    public ImmutableSortedDictionary<int, string> Points { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>The sentence that the form made of the points and showed; empty before it has.</summary>
    public string Made { get; init; } = "";

    /// <summary>Ids of the comments that are to stand under the decision; empty for none.</summary>
    public ImmutableList<int> Comments { get; init; } = [];

    /// <summary>The draft that the form began with, by its id; 0 for none.</summary>
    public int Draft { get; init; }

    /// <summary>Whether the secretary has been asked about what looks odd, and saves it all the same.</summary>
    public bool Sure { get; init; }
}
