using AdaptiveCards;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>What the one who pressed sees after a press: a form, a page, or the item as it is now.</summary>
internal static class MeetingViews
{
    /// <summary>Why a role may not see what it asks for; null when it may. Commands are checked by the rules besides.</summary>
    public static Refusal? Forbidden(CardAction action, Role role) => (role, action) switch
    {
        (Role.Outsider, _) => Refusal.NotMember,
        (Role.Member or Role.Guest, CardAction.OpenDecision or CardAction.OpenReopening or CardAction.OpenActions or CardAction.Approve) => Refusal.NotSecretary,
        (Role.Guest, CardAction.ShowInternalMinutes) => Refusal.NotForGuests,
        _ => null,
    };

    /// <summary>
    /// Whether what a press opens stays on the card until it is left: a form, and the case of a closed item, which is to be read nowhere else.
    /// </summary>
    public static bool Stays(CardAction action, MeetingState state) =>
        IsForm(action) || (PageOf(action) is not null && MeetingActions.ItemOf(action) is { } at && state.Find(at.Item) is { Item.Confidential: true });

    private static bool IsForm(CardAction action) => action is CardAction.OpenComment or CardAction.OpenNote or CardAction.OpenDecision or CardAction.SaveDraft or CardAction.OpenReopening
        or CardAction.OpenActions;

    /// <summary>The page of the whole case that is asked for, or on which the press was; null for another view.</summary>
    public static int? PageOf(CardAction action) => action switch
    {
        CardAction.ShowCase show => show.Page,
        CardAction.WithdrawComment withdraw => withdraw.Page,
        CardAction.SaveNote note => note.Page,
        _ => null,
    };

    /// <summary>The view.</summary>
    public static View Of(CardAction action, MeetingState state, Actor actor, CardContext context) => action switch
    {
        CardAction.PostAgenda or CardAction.DiscardAgenda or CardAction.ChooseForum => new View(AgendaCard.Make(state, context)),
        CardAction.ShowInternalMinutes => InternalMinutes(state, context),
        CardAction.PostRevision post => OfRevision(state, post.Revision, context),
        CardAction.DiscardRevision discard => OfRevision(state, discard.Revision, context),
        _ when state.Phase == MeetingPhase.Draft => new View(Refusal.NotPosted),
        // It was pressed on the minutes' card, which is updated at once: a form opened in its place would be lost.
        CardAction.Reopen { Correction: not null } when state.Minutes is not null => new View(MinutesCard.Make(state, context, actor)),
        _ => OfItem(action, state, actor, context),
    };

    private static View InternalMinutes(MeetingState state, CardContext context) =>
        state.Minutes is null ? new View(Refusal.NotPosted)
        : context.Privately ? new View(InternalMinutesCard.Make(state, context))
        : new View(Refusal.OnlyPrivately);

    private static View OfRevision(MeetingState state, int revision, CardContext context) =>
        RevisionCard.Make(state, revision, context) is { } card ? new View(card) : new View(Refusal.RevisionOutdated);

    private static View OfItem(CardAction action, MeetingState state, Actor actor, CardContext context) =>
        (action, MeetingActions.ItemOf(action) is { } at ? state.Find(at.Item) : null) switch
        {
            (_, null) => new View(MeetingActions.ItemOf(action) is { } missing ? state.Missing(missing.Item) : Refusal.UnknownItem),
            (CardAction.OpenComment or CardAction.OpenDecision or CardAction.SaveDraft, { Decision: not null }) => new View(Refusal.ItemConcluded),
            (CardAction.OpenReopening or CardAction.OpenActions, { Decision: null }) => new View(Refusal.ItemOpen),
            (CardAction.OpenNote, { Item.Confidential: true }) when actor.Role == Role.Guest => new View(Refusal.NotForGuests),
            (CardAction.OpenNote, _) when !context.Privately => new View(Refusal.OnlyPrivately),
            (CardAction.OpenNote note, { } item) => new View(NoteForm.Make(actor, state, item, note.Page, context)),
            (CardAction.OpenComment, { } item) => new View(CommentForm.Make(state, item, context, typed: null)),
            (CardAction.OpenDecision or CardAction.SaveDraft, { } item) => new View(DecisionForm.Make(state, item, context, again: null)),
            (CardAction.OpenActions, { Item.Confidential: false } item) => new View(ActionsForm.Make(state, item, context)),
            (CardAction.OpenReopening, { } item) => new View(ReopenForm.Make(state, item, context, typed: null)),
            ({ } press, { Item.Confidential: true }) when PageOf(press) is not null && actor.Role is not (Role.Member or Role.Secretary) => new View(Refusal.NotForGuests),
            ({ } press, { Item.Confidential: true }) when PageOf(press) is not null && !context.Privately => new View(Refusal.OnlyPrivately),
            ({ } press, { } item) when PageOf(press) is { } page => new View(CaseCard.Page(state, item, page, context, actor)),
            (_, { } item) => new View(ItemCard.For(actor, state, item, context)),
        };
}

/// <summary>A card, or why there is none.</summary>
internal sealed record View(AdaptiveCard? Card, Refusal? Refusal)
{
    public View(AdaptiveCard card)
        : this(card, null)
    {
    }

    public View(Refusal refusal)
        : this(null, refusal)
    {
    }
}
