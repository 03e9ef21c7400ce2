using System.Collections.Immutable;
using AdaptiveCards;
using MoedeBot.Cards;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Tests.Cards;

/// <summary>Every card that the bot can make, by name: what the rules, the validators, the approved files and the pictures look at.</summary>
internal static class CardGallery
{
    public static IReadOnlyDictionary<string, AdaptiveCard> All { get; } =
        Of(SampleMeeting.Danish).Concat(Extreme()).ToDictionary(pair => pair.Name, pair => pair.Card);

    public static IReadOnlyDictionary<string, AdaptiveCard> English { get; } =
        Of(SampleMeeting.English).ToDictionary(pair => pair.Name, pair => pair.Card);

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(CardContext context) =>
        Forums(context).Concat(Agendas(context)).Concat(Revisions(context)).Concat(Items(context)).Concat(Rest(context)).Concat(Helps(context));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Forums(CardContext context)
    {
        yield return ("forum-welcome", ForumCards.Welcome(context));
        yield return ("forum-form", ForumForm.Make(null, [], context, null));
        yield return ("forum-form-whole", ForumForm.Make(SampleMeeting.WholeForum, SampleMeeting.Forum.Secretaries, context, null));
        yield return ("agenda-form", AgendaForm.Make(context, null, null));
        yield return ("agenda-form-again", AgendaForm.Make(context, "Indkøbsliste", "Teksten ligner ikke en dagsorden."));
        yield return ("agenda-received", AgendaForm.Received(context));
        foreach (var (name, when) in new[] { ("agenda-next", new MeetingTime(new DateOnly(2026, 11, 11), new TimeOnly(8, 30))), ("agenda-next-no-date", new MeetingTime(null, null)) })
            yield return (name, NextAgendaCard.Make(SampleMeeting.WholeForum, NextAgenda.Of(SampleMeeting.WholeForum, SampleMeeting.PutOff, [], when), when, context));
        yield return ("forum-form-again", ForumForm.Make(SampleMeeting.Forum, SampleMeeting.Forum.Secretaries, context, context.Texts.ForumNameMissing));
        yield return ("forum-ready", ForumCards.Ready(SampleMeeting.Forum, context));
        yield return ("forum-ready-no-place", ForumCards.Ready(SampleMeeting.Forum with { Place = null }, context));
        yield return ("forum-ready-everything", ForumCards.Ready(SampleMeeting.WholeForum, context));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Agendas(CardContext context)
    {
        yield return ("agenda-preview", AgendaCard.Make(SampleMeeting.Draft, context));
        yield return ("agenda-choose-forum", AgendaCard.Make(SampleMeeting.WithoutForum, context));
        yield return ("agenda-discarded", AgendaCard.Make(SampleMeeting.Dropped, context));
        yield return ("agenda-posted", AgendaCard.Make(SampleMeeting.Posted, context));
        yield return ("timetable-before", TimetableCard.Make(SampleMeeting.Posted, context));
        yield return ("timetable-late", TimetableCard.Make(SampleMeeting.Underway, context));
        var unshown = context with { Deleted = [CardKey.Item(2)], Refused = [CardKey.Item(3), CardKey.Minutes] };
        yield return ("timetable-unshown", TimetableCard.Make(SampleMeeting.Underway, unshown));
        yield return ("agenda-timetable-unshown", AgendaCard.Make(SampleMeeting.Posted, context with { Refused = [CardKey.Timetable] }));
        yield return ("timetable-attendance", TimetableCard.Make(SampleMeeting.Attended, context));
        yield return ("attendance", AttendanceForm.Make(SampleMeeting.Underway, SampleMeeting.People, context, null));
        yield return ("attendance-noted", AttendanceForm.Make(SampleMeeting.Attended, SampleMeeting.People, context, null));
        yield return ("attendance-again", AttendanceForm.Make(SampleMeeting.Underway, SampleMeeting.People, context,
            new NotedAttendance.Incomplete(new AttendanceInput("Mette Holm", "late", "", 3, "Leder Ole Vang"), context.Texts.ClockMissing)));
        yield return ("attendance-unknown", AttendanceForm.Make(SampleMeeting.Underway, new Attendees([], ["Anders Juhl", "Mette Holm"]), context, null));
        yield return ("timetable-ended", TimetableCard.Make(SampleMeeting.Ended, context));
        foreach (var kind in (ReminderKind[])[ReminderKind.Agenda, ReminderKind.Positions])
        {
            var reminded = SampleMeeting.Posted.Then("08:01", Actor.Bot, new MeetingCommand.SendReminder(kind));
            yield return ($"reminder-{kind.ToString().ToLowerInvariant()}", ReminderCard.Make(reminded, reminded.Reminders[0], context));
        }

        foreach (var card in SampleTimes.Cards(context))
            yield return card;
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Revisions(CardContext context)
    {
        yield return ("revision-preview", RevisionCard.Make(SampleRevision.Pending, 1, context)!);
        yield return ("revision-blocked", RevisionCard.Make(SampleRevision.Blocked, 1, context)!);
        yield return ("revision-addendum", RevisionCard.Make(SampleRevision.Addendum, 1, context)!);
        yield return ("revision-posted", RevisionCard.Make(SampleRevision.Posted, 1, context)!);
        yield return ("revision-dropped", RevisionCard.Make(SampleRevision.Dropped, 1, context)!);
        yield return ("agenda-passed-on", AgendaCard.Make(SampleRevision.PassedOn, context));
        yield return ("timetable-revised", TimetableCard.Make(SampleRevision.Posted, context));
        yield return ("item-revised", Item(SampleRevision.Posted, 3, context));
        yield return ("item-withdrawn", WithdrawnCard.Make(SampleRevision.Posted, SampleRevision.Posted.Withdrawn[0], context));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Items(CardContext context)
    {
        var mette = Chef(SampleMeeting.Mette);
        yield return ("item-coming", Item(SampleMeeting.Posted, 3, context));
        var approval = SampleMeeting.From(new MeetingCommand.ReceiveAgenda(SampleMeeting.Forum,
            SampleMeeting.Agenda with { Items = [SampleMeeting.Agenda.Items[0] with { Title = "Godkendelse af dagsorden og referat", Sections = [] }] }, [], false, "a:sofie"))
            .Then("08:00", SampleMeeting.Secretary, new MeetingCommand.PostAgenda());
        yield return ("item-approval", Item(approval, 1, context));
        yield return ("item-now", Item(SampleMeeting.Underway, 3, context));
        yield return ("item-now-own-view", ItemCard.For(mette, SampleMeeting.Underway, SampleMeeting.Underway.Find(3)!, context));
        yield return ("item-refreshing", Item(Viewed, 5, context with { OwnViews = true }));
        yield return ("item-refreshing-secretary", ItemCard.For(SampleMeeting.Secretary, Viewed, Viewed.Find(3)!, context with { OwnViews = true, Privately = true }));
        yield return ("item-refreshing-guest", ItemCard.For(new Actor(SampleMeeting.Karen, Role.Guest), Viewed, Viewed.Find(3)!, context with { OwnViews = true }));
        yield return ("item-refreshing-closed-guest", ItemCard.For(new Actor(SampleMeeting.Karen, Role.Guest), Viewed, Viewed.Find(4)!, context with { OwnViews = true }));
        yield return ("item-concluded", Item(SampleMeeting.Decided, 3, context));
        yield return ("item-reopened", Item(SampleMeeting.Reopened, 3, context));
        yield return ("item-closed", Item(SampleMeeting.Underway, 4, context));
        yield return ("item-closed-concluded", Item(SampleMeeting.Ended, 4, context));
        yield return ("case", CaseCard.Page(SampleMeeting.Underway, SampleMeeting.Underway.Find(3)!, 1, context));
        yield return ("case-own-comments", CaseCard.Page(SampleMeeting.Underway, SampleMeeting.Underway.Find(3)!, 1, context with { InDialog = true }, mette));
        var noted = SampleMeeting.Underway.Then("09:15", mette, new MeetingCommand.KeepNote(3, "Spørg Karen om lærlingene før mødet.\n\n- og om puljen"));
        var own = context with { Privately = true };
        yield return ("item-own-note", ItemCard.For(mette, noted, noted.Find(3)!, own));
        yield return ("case-own-note", CaseCard.Page(noted, noted.Find(3)!, 1, own with { InDialog = true }, mette));
        yield return ("form-note", NoteForm.Make(mette, noted, noted.Find(3)!, null, own));
        yield return ("undisputed", UndisputedForm.Make(SampleMeeting.Posted, context, null));
        yield return ("undisputed-moved", UndisputedForm.Make(SampleMeeting.Posted, context with { InDialog = true }, context.Texts.UndisputedMoved));
        yield return ("undisputed-none", UndisputedForm.Make(SampleMeeting.Underway, context, null));
        yield return ("case-table", CaseCard.Page(SampleMeeting.Underway, SampleMeeting.Underway.Find(2)!, 1, context));
        yield return ("case-empty", CaseCard.Page(SampleMeeting.Underway, SampleMeeting.Underway.Find(5)!, 1, context));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Rest(CardContext context)
    {
        var meeting = SampleMeeting.Underway;
        var item = meeting.Find(3)!;
        yield return ("form-comment", CommentForm.Make(meeting, item, context, null));
        yield return ("form-decision", DecisionForm.Make(meeting, item, context, null));
        var unfinished = new DecisionInput(null, "Punktet blev udsat til …", "Ditte Vang");
        var said = new DecisionInput(null, "Strategisk Chefforum godkendte indstillingen.", "") { Comments = [.. item.Comments.TakeLast(2).Select(comment => (int)comment.Id)] };
        yield return ("form-decision-comments", DecisionForm.Make(
            meeting, item, context, new ComposedDecision.Incomplete(said, context.Texts.DecisionUnfinished)));
        yield return ("form-decision-comments-in", DecisionForm.Make(
            meeting, item, context, (ComposedDecision.Incomplete)DecisionForm.Compose(said, meeting, item, context)));
        yield return ("form-decision-again", DecisionForm.Make(
            meeting, item, context, new ComposedDecision.Incomplete(unfinished, context.Texts.DecisionUnfinished)));
        yield return ("form-comment-held", CommentForm.Make(meeting, item, context with { HeldUntil = SampleMeeting.Held }, null));
        yield return ("dialog-comment", CommentForm.Make(meeting, item, context with { InDialog = true }, null));
        yield return ("dialog-decision", DecisionForm.Make(meeting, item, context with { InDialog = true }, null));
        yield return ("item-opening-dialogs", Item(meeting, 3, context with { Dialogs = true }));
        var points = new DecisionInput(null, "", "") { Points = ImmutableSortedDictionary<int, string>.Empty.Add(1, "approved").Add(2, "postponed") };
        yield return ("form-decision-points", DecisionForm.Make(meeting, item, context,
            (ComposedDecision.Incomplete)DecisionForm.Compose(points, meeting, item, context)));
        yield return ("form-decision-asked", DecisionForm.Make(meeting, meeting.Find(5)!, context,
            (ComposedDecision.Incomplete)DecisionForm.Compose(new DecisionInput(null, "Godkendt, at det sker.", ""), meeting, meeting.Find(5)!, context)));
        yield return ("form-decision-last", DecisionForm.Make(SampleMeeting.AllButLast, SampleMeeting.AllButLast.Find(5)!, context, null));
        yield return ("timetable-own-chef", TimetableCard.Make(Viewed, context with { OwnViews = true }, Chef(SampleMeeting.Mette)));
        yield return ("timetable-held", TimetableCard.Make(SampleMeeting.Stopped, context));
        yield return ("refusal-overtaken", MessageCard.Refuse(
            Refusals.Sentence(Refusal.ItemConcluded, context, null), context, "Vi bør vente.", (CardVerbs.ItemShow, Buttons.On(new ItemRef(meeting.Id, 3, 1))),
            Overtaken.By(new CardAction.Conclude(new ItemRef(meeting.Id, 3, 1), points), Refusal.ItemConcluded, SampleMeeting.Decided, context)));
        var tasks = SampleMeeting.Decided.Then("10:25", SampleMeeting.Secretary, new MeetingCommand.SetActions(3,
            [new ActionDraft("Der udarbejdes et oplæg om seniorindsatsen.", "Mette Holm", new DateOnly(2026, 11, 12)), new ActionDraft("Puljen meldes ud.", null, null)]));
        yield return ("form-actions", ActionsForm.Make(tasks, tasks.Find(3)!, context));
        yield return ("item-actions", Item(tasks, 3, context));
        yield return ("my-actions", MyActionsCard.Make([.. tasks.Actions.Select(action => new OpenAction(tasks, action))], context));
        yield return ("my-actions-none", MyActionsCard.Make([], context));
        yield return ("form-decision-closed", DecisionForm.Make(meeting, meeting.Find(4)!, context, null));
        yield return ("form-reopen", ReopenForm.Make(SampleMeeting.Decided, SampleMeeting.Decided.Find(3)!, context, null));
        yield return ("form-amend", ReopenForm.Make(SampleMeeting.Ended, SampleMeeting.Ended.Find(3)!, context, null));
        yield return ("form-amend-closed", ReopenForm.Make(SampleMeeting.Ended, SampleMeeting.Ended.Find(4)!, context, null));
        yield return ("minutes-amended", MinutesCard.Make(SampleMeeting.Amended, context));
        var soon = context with { Now = SampleMeeting.Ended.Minutes!.At.AddHours(2) };
        yield return ("minutes-corrections", MinutesCard.Make(SampleMeeting.Proposed, soon));
        var own = (SampleMeeting.Proposed.Then("13:30", SampleMeeting.Secretary, new MeetingCommand.ReopenItem(5, "Ordet mangler.")) with { Viewers = Viewed.Viewers })
            .Then("13:31", SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(5, ".")).Minuted();
        yield return ("minutes-own-secretary", MinutesCard.Make(own, soon with { OwnViews = true, Privately = true }, SampleMeeting.Secretary));
        yield return ("minutes-own-chef", MinutesCard.Make(own, soon with { OwnViews = true, Privately = true }, new Actor(SampleMeeting.Mette, Role.Member)));
        yield return ("minutes-unanswered", MinutesCard.Make(SampleMeeting.Proposed, soon with { Now = soon.Now.AddDays(3) }));
        var settled = SampleMeeting.Answered.Then("14:01", SampleMeeting.Secretary, new MeetingCommand.AcceptCorrection(SampleMeeting.Answered.Corrections[1].Id));
        yield return ("minutes-final", MinutesCard.Make(settled, soon with { Now = soon.Now.AddDays(3) }));
        yield return ("minutes-approved", MinutesCard.Make(
            settled.Then("15:00", Actor.Bot, new MeetingCommand.ApproveMinutes(new MeetingId("m2"), Approved: true)), soon));
        yield return ("form-correction", CorrectionForm.Make(SampleMeeting.Proposed, Chef(SampleMeeting.Karen), soon, null));
        yield return ("form-correction-own", CorrectionForm.Make(
            SampleMeeting.Answered, Chef(SampleMeeting.Mette), soon, new SentCorrection(3, "", context.Texts.CorrectionSent, Saved: true)));
        yield return ("form-correction-over", CorrectionForm.Make(SampleMeeting.Answered, Chef(SampleMeeting.Mette), soon with { Now = soon.Now.AddDays(3) },
            new SentCorrection(3, "Frist", context.Texts.CorrectionsOver, Saved: false)));
        var away = SampleMeeting.Proposed.Then("13:30", SampleMeeting.Secretary, new MeetingCommand.NoteAttendance(new AttendanceFact(AttendanceKind.Excused, "Karen Østergård")));
        yield return ("form-correction-absent", CorrectionForm.Make(away, Chef(SampleMeeting.Karen), soon, null));
        yield return ("form-corrections", CorrectionsForm.Make(SampleMeeting.Proposed, soon, null));
        yield return ("form-corrections-again", CorrectionsForm.Make(SampleMeeting.Answered, soon, context.Texts.CorrectionAnswerMissing));
        yield return ("form-amend-proposed", ReopenForm.Make(
            SampleMeeting.Proposed, SampleMeeting.Proposed.Find(3)!, soon, SampleMeeting.Proposed.Corrections[0].Text, SampleMeeting.Proposed.Corrections[0]));
        yield return ("minutes", MinutesCard.Make(SampleMeeting.Ended, context));
        var outdated = SampleMeeting.Ended.Then("12:20", SampleMeeting.Secretary, new MeetingCommand.ReopenItem(2, "Fejl i tallet."));
        yield return ("minutes-outdated", MinutesCard.Make(outdated, context));
        yield return ("message", MessageCard.Say("Dagsordenen er tom", "Sæt dagsordenens tekst ind i samme besked, og send den igen.", context));
        yield return ("refusal", MessageCard.Refuse(
            Refusals.Sentence(Refusal.NotSecretary, context, SampleMeeting.Forum), context, null, (CardVerbs.ItemShow, Buttons.On(new ItemRef(meeting.Id, 3, 1)))));
        yield return ("refusal-text", MessageCard.Refuse(
            Refusals.Sentence(Refusal.ItemConcluded, context, null), context, "Vi bør vente.\n\n- også på tallene", (CardVerbs.ItemShow, Buttons.On(new ItemRef(meeting.Id, 2, 1)))));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Helps(CardContext context)
    {
        var mette = Chef(SampleMeeting.Mette);
        var guest = new Actor(SampleMeeting.Karen, Role.Guest);
        yield return ("help-secretary", HelpCard.InChannel(SampleMeeting.Forum, null, SampleMeeting.Secretary, context));
        yield return ("help-secretary-draft", HelpCard.InChannel(SampleMeeting.Forum, SampleMeeting.Draft, SampleMeeting.Secretary, context));
        yield return ("help-secretary-posted", HelpCard.InChannel(SampleMeeting.Forum, SampleMeeting.Posted, SampleMeeting.Secretary, context));
        yield return ("help-secretary-running", HelpCard.InChannel(SampleMeeting.Forum, SampleMeeting.Underway, SampleMeeting.Secretary, context));
        yield return ("help-secretary-held", HelpCard.InChannel(SampleMeeting.Forum, SampleMeeting.Stopped, SampleMeeting.Secretary, context));
        yield return ("help-secretary-ended", HelpCard.InChannel(SampleMeeting.Forum, SampleMeeting.Ended, SampleMeeting.Secretary, context));
        yield return ("help-member", HelpCard.InChannel(SampleMeeting.Forum, null, mette, context));
        yield return ("help-member-running", HelpCard.InChannel(SampleMeeting.Forum, SampleMeeting.Underway, mette, context));
        yield return ("help-member-ended", HelpCard.InChannel(SampleMeeting.Forum, SampleMeeting.Ended, mette, context));
        yield return ("help-guest-running", HelpCard.InChannel(SampleMeeting.Forum, SampleMeeting.Decided, guest, context));
        yield return ("help-chat-secretary", HelpCard.InChat(runs: true, context));
        yield return ("help-chat-member", HelpCard.InChat(runs: false, context));
    }

    /// <summary>Everything long, odd or hostile at once.</summary>
    private static IEnumerable<(string Name, AdaptiveCard Card)> Extreme() => ExtremeMeeting.Cards(SampleMeeting.Danish);

    private static MeetingState Viewed => SampleMeeting.Underway with
    {
        Viewers = [new Viewer("sofie", "29:sofie"), new Viewer("mette", "29:mette"), new Viewer("karen", "29:karen")],
    };

    private static Actor Chef(Person person) => new(person, Role.Member);

    private static AdaptiveCard Item(MeetingState meeting, int number, CardContext context) => ItemCard.Shared(meeting, meeting.Find(number)!, context);
}
