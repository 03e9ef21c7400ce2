using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>A new edition of a posted agenda: what it would change, for the secretary to look through, and afterwards what became of it.</summary>
public static class RevisionCard
{
    /// <summary>The card as of now; null when there is no such edition.</summary>
    public static AdaptiveCard? Make(MeetingState meeting, int revision, CardContext context) =>
        meeting.Revisions.FirstOrDefault(known => known.Number == revision) is { } found ? Make(meeting, found, context.Texts) : null;

    internal static AdaptiveCard Make(MeetingState meeting, Revision revision, Wording texts) => revision.Phase switch
    {
        RevisionPhase.Draft => Preview(meeting, revision, texts),
        RevisionPhase.Posted => Outcome(meeting, texts, "✓ " + texts.PostedState, texts.RevisionPosted, texts.RevisionPostedText),
        RevisionPhase.Discarded => Outcome(meeting, texts, texts.DiscardedState, texts.RevisionDiscarded, texts.RevisionDiscardedText),
        _ => Outcome(meeting, texts, texts.DiscardedState, texts.RevisionReplaced, texts.RevisionReplacedText),
    };

    private static AdaptiveCard Preview(MeetingState meeting, Revision revision, Wording texts)
    {
        var plan = RevisionPlan.Of(meeting, revision.Agenda!);
        var title = plan.Addendum ? texts.Addendum : texts.RevisedAgenda;
        return CardFrame.Card(texts, $"{meeting.Forum.Name}. {title}. {texts.RevisionDraft}.",
        [
            .. CardFrame.Top(meeting.Forum.Name, Parts.Text(texts.RevisionDraft).Bold(), title, Day(meeting, texts)),
            Parts.Text(meeting.Phase == MeetingPhase.Ended ? texts.RevisionTooLate : texts.RevisionLooksLike),
            revision.DecisionsLeftOut
                ? Parts.Box(AdaptiveContainerStyle.Emphasis, Parts.Text(texts.DecisionsLeftOut).Spaced(AdaptiveSpacing.None))
                : null,
            .. ChangeRows.Of(plan, meeting, texts),
            .. Blocked(plan, texts),
            .. RemarkList.Of(plan.Agenda, revision.Remarks, texts),
            Pressed(meeting, revision, plan, texts),
        ]);
    }

    private static IEnumerable<AdaptiveElement> Blocked(RevisionPlan plan, Wording texts)
    {
        if (plan.Blocked.Count == 0)
            yield break;
        var numbers = Listed.Some([.. plan.Blocked.Select(item => texts.Item(item.Item.Number))], Budgets.Names, texts);
        yield return Parts.Box(
            AdaptiveContainerStyle.Attention,
            Parts.Text(numbers).Bold().Spaced(AdaptiveSpacing.None), Parts.Text(texts.RevisionTouchesConcluded));
    }

    private static AdaptiveActionSet Pressed(MeetingState meeting, Revision revision, RevisionPlan plan, Wording texts)
    {
        var data = Buttons.On(meeting.Id).With(CardFields.Revision, revision.Number);
        var discard = Buttons.Execute(texts.Discard, CardVerbs.RevisionDiscard, new(data));
        return plan.Blocked.Count > 0 || meeting.Phase == MeetingPhase.Ended
            ? Buttons.Row(discard)
            : Buttons.Row(Buttons.Execute(texts.PostRevision, CardVerbs.RevisionPost, new(data)).Primary(), discard);
    }

    private static AdaptiveCard Outcome(MeetingState meeting, Wording texts, string state, string title, string text) =>
        CardFrame.Card(texts, $"{meeting.Forum.Name}. {title}.",
            [.. CardFrame.Top(meeting.Forum.Name, Parts.Text(state).Bold(), title, Day(meeting, texts)), Parts.Text(text)]);

    private static string Day(MeetingState meeting, Wording texts) =>
        meeting.Agenda.Head.Date is { } date ? texts.LongDate(date) : texts.DateUnknown;
}
