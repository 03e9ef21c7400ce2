using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>The agenda as it was read, for the secretary to look through, and afterwards what became of it.</summary>
public static class AgendaCard
{
    /// <summary>The card as of now.</summary>
    public static AdaptiveCard Make(MeetingState meeting, CardContext context) => meeting.Phase switch
    {
        MeetingPhase.Draft => Preview(meeting, context.Texts),
        MeetingPhase.Discarded when meeting.PassedOnTo is not null =>
            Outcome(meeting, context.Texts, context.Texts.AgendaPassedOn, context.Texts.AgendaPassedOnText, []),
        MeetingPhase.Discarded => Outcome(meeting, context.Texts, context.Texts.AgendaDiscarded, context.Texts.AgendaDiscardedText, []),
        _ => Outcome(meeting, context.Texts, context.Texts.AgendaPosted, context.Texts.AgendaPostedText(meeting.Items.Length), Untold(meeting, context)),
    };

    private static AdaptiveCard Preview(MeetingState meeting, Wording texts)
    {
        var top = CardFrame.Top(Forum(meeting), Parts.Text(texts.AgendaDraft).Bold(), Title(meeting, texts), Particulars(meeting, texts));
        return CardFrame.Card(texts, $"{Forum(meeting)}. {Title(meeting, texts)}. {texts.AgendaDraft}.",
        [
            .. top,
            Parts.Text(texts.AgendaLooksLike),
            meeting.DecisionsLeftOut
                ? Parts.Box(AdaptiveContainerStyle.Emphasis, Parts.Text(texts.DecisionsLeftOut).Spaced(AdaptiveSpacing.None))
                : null,
            .. PreviewRows.Of(meeting.Agenda, texts),
            .. RemarkList.Of(meeting.Agenda, meeting.Remarks, texts),
            .. Choice(meeting, texts),
            Pressed(meeting, texts),
        ]);
    }

    /// <summary>Somebody who runs several forums says first which one it is for.</summary>
    private static IEnumerable<AdaptiveElement> Choice(MeetingState meeting, Wording texts)
    {
        if (meeting.Choices.Count == 0)
            yield break;
        var choice = Inputs.Choice(
            CardFields.Forum, texts.WhichForum, null, meeting.Choices.Select(forum => (forum.Name, forum.Id.ChannelId)));
        choice.Style = meeting.Choices.Count > 10 ? AdaptiveChoiceInputStyle.Filtered : AdaptiveChoiceInputStyle.Compact;
        yield return choice.Required(texts.ForumMissing);
    }

    private static AdaptiveActionSet Pressed(MeetingState meeting, Wording texts)
    {
        var (title, verb) = meeting.Choices.Count > 0 ? (texts.Continue, CardVerbs.AgendaForum) : (texts.Post, CardVerbs.AgendaPost);
        return Buttons.Row(
            Buttons.Execute(title, verb, Buttons.On(meeting.Id)).Primary(),
            Buttons.Execute(texts.Discard, CardVerbs.AgendaDiscard, Buttons.On(meeting.Id)).WithoutInputs());
    }

    private static string Forum(MeetingState meeting) => meeting.Choices.Count > 0 ? meeting.Agenda.Head.Forum : meeting.Forum.Name;

    private static AdaptiveCard Outcome(MeetingState meeting, Wording texts, string title, string text, IEnumerable<AdaptiveTextBlock> notes)
    {
        var state = Parts.Text(
            meeting.PassedOnTo is not null ? texts.RevisedAgenda
            : meeting.Phase == MeetingPhase.Discarded ? texts.DiscardedState
            : "✓ " + texts.PostedState).Bold();
        return CardFrame.Card(texts, $"{meeting.Forum.Name}. {title}.",
            [.. CardFrame.Top(meeting.Forum.Name, state, title, Title(meeting, texts)), Parts.Text(text), .. notes]);
    }

    // The timetable tells of the other cards; when it is away or stands still itself, this one does.
    private static IEnumerable<AdaptiveTextBlock> Untold(MeetingState meeting, CardContext context) =>
        context.Deleted.Concat(context.Refused).Contains(CardKey.Timetable) ? UnshownCards.Notes(meeting, context, on: CardKey.Agenda) : [];

    private static string Title(MeetingState meeting, Wording texts) =>
        $"{texts.Agenda} – {(meeting.Agenda.Head.Date is { } date ? texts.LongDate(date) : texts.DateUnknown)}";

    private static string Particulars(MeetingState meeting, Wording texts) => Parts.Dotted(
        meeting.Agenda.Head.Start is { } start ? texts.At(start) : null,
        meeting.Agenda.Head.Place ?? meeting.Forum.Place,
        HouseStyles.Get(meeting.Agenda.Style).Name);
}
