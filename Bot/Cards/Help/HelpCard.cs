using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>What somebody can do now, by role and by how far the meeting is: a few lines, and the buttons that do it.</summary>
public static class HelpCard
{
    /// <summary>In a forum's channel.</summary>
    /// <param name="forum">A forum that is set up.</param>
    /// <param name="meeting">The meeting that it is about; null for none. A draft is its secretary's alone.</param>
    /// <param name="asker">Somebody of the team.</param>
    /// <param name="context">Language and surroundings.</param>
    public static AdaptiveCard InChannel(Forum forum, MeetingState? meeting, Actor asker, CardContext context) => Card(
        forum.Name,
        asker.Role == Role.Secretary ? Running(forum, meeting, asker, context) : Attending(forum, meeting, asker, context),
        context);

    /// <summary>In the 1:1 chat.</summary>
    /// <param name="runs">Whether the person runs a forum.</param>
    /// <param name="context">Language and surroundings.</param>
    public static AdaptiveCard InChat(bool runs, CardContext context)
    {
        var texts = context.Texts;
        return Card("", runs
            ? new Help([texts.HelpAgendaInChat, texts.HelpRest], [Agenda(context).Primary(), MyActions(context)])
            : new Help([texts.HelpMemberInChat, texts.HelpRest], [MyActions(context).Primary()]), context);
    }

    private static AdaptiveCard Card(string forum, Help help, CardContext context)
    {
        var texts = context.Texts;
        return CardFrame.Card(texts, $"{texts.HelpTitle}. {string.Join(' ', help.Lines)}",
        [
            Parts.Heading(texts.HelpTitle),
            forum.Length == 0 ? null : Parts.Text(CardText.Cut(forum, Budgets.Title)).Small().Subtle().Spaced(AdaptiveSpacing.None),
            .. help.Lines.Select(Parts.Text),
            help.Buttons.Count == 0 ? null : Buttons.Row(help.Buttons),
        ]);
    }

    private static Help Running(Forum forum, MeetingState? meeting, Actor asker, CardContext context)
    {
        var texts = context.Texts;
        return meeting switch
        {
            null => new Help([texts.HelpGiveAgenda, texts.HelpFile], forum.HasSecretary(asker.Person) ? [Agenda(context).Primary(), SetUp(context)] : [Agenda(context).Primary()]),
            { Phase: MeetingPhase.Draft } => new Help([texts.HelpDraft],
            [
                Buttons.Execute(texts.Post, CardVerbs.AgendaPost, Buttons.On(meeting.Id)).Primary(),
                Buttons.Execute(texts.Discard, CardVerbs.AgendaDiscard, Buttons.On(meeting.Id)),
            ]),
            { Current: { } current } => new Help([Next(meeting, current, context), texts.HelpConclude(TimetableCard.Change(Timetabling.Of(meeting, context.Zone), texts))],
            [
                ItemButtons.Decide(new ItemView(meeting, current, context, asker)).Primary(),
                Timetable(meeting, context),
            ]),
            _ when MinutesGate.Holds(meeting) => new Help([texts.HelpMinutesHeld],
                [Buttons.Execute(texts.SendMinutes, CardVerbs.MinutesRelease, Buttons.On(meeting.Id)).Primary()]),
            _ => new Help([Over(meeting, texts), texts.HelpGiveAgenda], [.. Minutes(meeting, context), Agenda(context)]),
        };
    }

    private static Help Attending(Forum forum, MeetingState? meeting, Actor asker, CardContext context)
    {
        var texts = context.Texts;
        var guest = asker.Role == Role.Guest;
        IEnumerable<AdaptiveAction> own = guest ? [] : [MyActions(context)];
        return meeting switch
        {
            null => new Help([texts.HelpNoMeeting(Listed.Some([.. forum.Secretaries.Select(person => person.Name)], Budgets.Names, texts)), texts.HelpRest], [.. own]),
            { Current: { } current } => new Help(
                [Next(meeting, current, context), guest ? texts.HelpGuest : meeting.Forum.WithoutPositions ? texts.HelpCommentOnly : texts.HelpComment],
                [.. OnItem(new ItemView(meeting, current, context, asker), guest), .. own]),
            _ => new Help([Over(meeting, texts), texts.HelpRest], [.. Minutes(meeting, context), .. own]),
        };
    }

    // Of a closed item there is something to read for members, and nothing to say in the channel.
    private static IEnumerable<AdaptiveAction> OnItem(ItemView view, bool guest) =>
        !view.Confidential ? [ItemButtons.Comment(view)] : guest ? [] : [ItemButtons.WholeCase(view)];

    private static IEnumerable<AdaptiveAction> Minutes(MeetingState meeting, CardContext context) =>
        meeting.Minutes is null ? [] : [Buttons.Open(context.Texts.OpenMinutes, context.MinutesPage(meeting)).Primary()];

    private static string Next(MeetingState meeting, ItemState current, CardContext context) =>
        $"{CurrentState.Word(meeting, context.Texts)}: {context.Texts.ItemTitled(current.Item.Number, Titles.Of(current.Item, context.Texts))}.";

    private static string Over(MeetingState meeting, Wording texts) => meeting.AwaitsMinutes ? texts.HelpMinutesComing : texts.HelpMinutesOut;

    private static AdaptiveAction Agenda(CardContext context) => Buttons.OpenForm(context, context.Texts.GiveAgenda, CardVerbs.AgendaOpen, []);

    // With all that the secretary can do about the meeting as a whole, whatever the client has made of the card in the channel.
    private static AdaptiveExecuteAction Timetable(MeetingState meeting, CardContext context) =>
        Buttons.Execute(context.Texts.Timetable, CardVerbs.TimetableShow, Buttons.On(meeting.Id));

    private static AdaptiveAction SetUp(CardContext context) => Buttons.OpenForm(context, context.Texts.ChangeForum, CardVerbs.ForumSetUp, []);

    private static AdaptiveExecuteAction MyActions(CardContext context) => Buttons.Execute(context.Texts.MyActions, CardVerbs.ActionsMine, []);

    private sealed record Help(IReadOnlyList<string> Lines, IReadOnlyList<AdaptiveAction> Buttons);
}
