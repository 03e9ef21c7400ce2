using MoedeBot.Documents;
using MoedeBot.Meetings;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

/// <summary>A new edition of a posted agenda: what was said stays with what it was said on.</summary>
public sealed class RevisionRulesTests
{
    private static readonly MeetingState _posted = Running(Item(1, "Tidsplan"), Item(2, "Budget"), Item(3, "Eventuelt"));

    [Fact]
    public void An_item_that_gets_another_number_keeps_its_comments_and_positions_and_its_card()
    {
        var said = After(_posted, Member, new MeetingCommand.AddComment(2, "For dyrt."), new MeetingCommand.TakePosition(2, Position.Disagree));
        var revised = Revise(said, Item(1, "Tidsplan"), Item(2, "Skoleveje"), Item(3, "Budget"), Item(4, "Eventuelt"));

        var budget = revised.Numbered(3)!;
        Assert.Equal(("For dyrt.", 1, 2), (budget.Comments[0].Text, budget.Count(Position.Disagree), budget.Key));
        Assert.Equal((2, 4), (revised.Numbered(2)!.Item.Number, revised.Numbered(2)!.Key));
    }

    [Fact]
    public void A_press_made_on_a_card_from_before_falls_on_the_item_that_it_was_made_for()
    {
        var revised = Revise(_posted, Item(1, "Tidsplan"), Item(2, "Skoleveje"), Item(3, "Budget"), Item(4, "Eventuelt"));
        var decided = After(revised, Secretary, new MeetingCommand.ConcludeItem(2, "Budgettet blev godkendt."));

        Assert.Equal("Budget", Assert.Single(decided.Items, item => item.Decision is not null).Item.Title);
        Assert.Equal(3, decided.Items.Single(item => item.Decision is not null).Item.Number);
    }

    [Fact]
    public void A_withdrawn_item_is_off_the_agenda_and_comes_back_with_what_was_said()
    {
        var said = After(_posted, Member, new MeetingCommand.AddComment(2, "For dyrt."));
        var without = Revise(said, Item(1, "Tidsplan"), Item(2, "Eventuelt"));
        Assert.Equal(["Tidsplan", "Eventuelt"], without.Items.Select(item => item.Item.Title));
        Assert.Equal(Refusal.ItemWithdrawn, RefusalOf(without, Member, new MeetingCommand.AddComment(2, "Hov")));
        Assert.Equal(Refusal.ItemWithdrawn, RefusalOf(without, Secretary, new MeetingCommand.ReopenItem(2, "Hov")));

        var again = Revise(without, Item(1, "Tidsplan"), Item(2, "Eventuelt"), Item(3, "Budget"));
        Assert.Empty(again.Withdrawn);
        Assert.Equal("For dyrt.", again.Numbered(3)!.Comments.Single().Text);
    }

    [Fact]
    public void A_key_is_never_given_twice()
    {
        var without = Revise(_posted, Item(1, "Tidsplan"), Item(2, "Budget"));
        var other = Revise(without, Item(1, "Tidsplan"), Item(2, "Budget"), Item(3, "Skoleveje"));

        Assert.Equal([1, 2, 4], other.Items.Select(item => item.Key));
    }

    public static TheoryData<string, AgendaItem[]> Touching => new()
    {
        { "withdrawn", [Item(1, "Tidsplan"), Item(2, "Eventuelt")] },
        { "retitled", [Item(1, "Tidsplan"), Item(2, "Budget 2027"), Item(3, "Eventuelt")] },
        { "rewritten", [Item(1, "Tidsplan"), Item(2, "Budget") with { Sections = [Text("Indstilling", "Det indstilles.")] }, Item(3, "Eventuelt")] },
        { "closed", [Item(1, "Tidsplan"), Item(2, "Budget", confidential: true), Item(3, "Eventuelt")] },
        { "another case", [Item(1, "Tidsplan"), Item(2, "Budget") with { CaseNumber = new CaseNumber("S2") }, Item(3, "Eventuelt")] },
    };

    [Theory]
    [MemberData(nameof(Touching))]
    public void What_is_concluded_can_neither_be_changed_nor_withdrawn(string how, AgendaItem[] items)
    {
        var decided = After(_posted, Secretary, new MeetingCommand.ConcludeItem(2, "Godkendt."));
        var draft = After(decided, Secretary, Edition(items));

        Assert.Equal(Refusal.RevisionTouchesConcluded, RefusalOf(draft, Secretary, new MeetingCommand.PostRevision(1)));
        Assert.Equal("Budget", Assert.Single(RevisionPlan.Of(draft, draft.Revisions[0].Agenda!).Blocked).Item.Title);
        var reopened = After(draft, Secretary, new MeetingCommand.ReopenItem(2, how), new MeetingCommand.PostRevision(1));
        Assert.Equal(RevisionPhase.Posted, reopened.Revisions[0].Phase);
    }

    [Fact]
    public void A_concluded_item_may_get_another_number()
    {
        var decided = After(_posted, Secretary, new MeetingCommand.ConcludeItem(2, "Godkendt."));
        var revised = Revise(decided, Item(1, "Skoleveje"), Item(2, "Tidsplan"), Item(3, "Budget"), Item(4, "Eventuelt"));

        Assert.Equal("Godkendt.", revised.Numbered(3)!.Decision!.Text);
        Assert.Equal("Skoleveje", revised.Current!.Item.Title);
    }

    [Fact]
    public void The_meeting_ends_when_all_that_was_open_is_withdrawn()
    {
        var decided = After(_posted, Secretary, new MeetingCommand.ConcludeItem(1, "Ja."), new MeetingCommand.ConcludeItem(2, "Ja."));

        var revised = Revise(decided, Item(1, "Tidsplan"), Item(2, "Budget"));

        Assert.True(revised.AwaitsMinutes);
    }

    [Fact]
    public void After_the_end_the_agenda_stands()
    {
        var draft = After(_posted, Secretary, Edition(Item(1, "Tidsplan"), Item(2, "Budget"), Item(3, "Eventuelt"), Item(4, "Ny")));
        var ended = After(draft, Secretary, [.. Enumerable.Range(1, 3).Select(number => new MeetingCommand.ConcludeItem(number, "Ja."))]);

        Assert.Equal(Refusal.RevisionTooLate, RefusalOf(ended, Secretary, new MeetingCommand.PostRevision(1)));
        Assert.Equal(Refusal.RevisionTooLate, RefusalOf(ended, Secretary, Edition(Item(1, "Tidsplan"))));
        Assert.Null(RefusalOf(ended, Secretary, new MeetingCommand.DiscardRevision(1)));
    }

    [Fact]
    public void A_newer_edition_takes_the_place_of_one_that_is_not_posted()
    {
        var two = After(_posted, Secretary, Edition(Item(1, "Tidsplan")), Edition(Item(1, "Budget")));

        Assert.Equal([RevisionPhase.Replaced, RevisionPhase.Draft], two.Revisions.Select(revision => revision.Phase));
        Assert.Equal(Refusal.RevisionOutdated, RefusalOf(two, Secretary, new MeetingCommand.PostRevision(1)));
        Assert.Equal(Refusal.RevisionOutdated, RefusalOf(two, Secretary, new MeetingCommand.PostRevision(3)));
    }

    [Fact]
    public void Posting_and_dropping_twice_have_one_effect_and_neither_undoes_the_other()
    {
        var posted = Revise(_posted, Item(1, "Tidsplan"), Item(2, "Budget"));
        Assert.Equal(posted.Sequence, After(posted, Secretary, new MeetingCommand.PostRevision(1)).Sequence);
        Assert.Equal(Refusal.RevisionOutdated, RefusalOf(posted, Secretary, new MeetingCommand.DiscardRevision(1)));

        var dropped = After(posted, Secretary, Edition(Item(1, "Ny")), new MeetingCommand.DiscardRevision(2));
        Assert.Equal(dropped.Sequence, After(dropped, Secretary, new MeetingCommand.DiscardRevision(2)).Sequence);
        Assert.Equal(Refusal.RevisionOutdated, RefusalOf(dropped, Secretary, new MeetingCommand.PostRevision(2)));
    }

    [Fact]
    public void The_same_agenda_is_no_new_edition_and_a_later_start_is()
    {
        var same = Edition([.. _posted.Agenda.Items]);
        Assert.Equal(Refusal.SameAgenda, RefusalOf(_posted, Secretary, same));

        var later = same with { Agenda = same.Agenda with { Head = same.Agenda.Head with { Start = new TimeOnly(9, 0) } } };
        Assert.Equal(new TimeOnly(9, 0), After(_posted, Secretary, later, new MeetingCommand.PostRevision(1)).Agenda.Head.Start);
    }

    [Theory]
    [InlineData("DAGSORDEN Strategisk Chefforum d. 14-10-2026", 4)]
    [InlineData("TILLÆGSDAGSORDEN Strategisk Chefforum d. 14-10-2026", 4)]
    [InlineData("TILLÆGSDAGSORDEN Strategisk Chefforum d. 14-10-2026", 1)]
    [InlineData("TILLÆGSDAGSORDEN Strategisk Chefforum d. 14-10-2026", 3)]
    public void An_addendum_goes_on_where_the_agenda_ends_and_withdraws_nothing(string title, int first)
    {
        var addendum = Edition(Item(first, "Skoleveje"), Item(first + 1, "Personsag", confidential: true));
        addendum = addendum with { Agenda = addendum.Agenda with { Head = addendum.Agenda.Head with { PrintedTitle = title, Start = null } } };

        var revised = After(_posted, Secretary, addendum, new MeetingCommand.PostRevision(1));

        Assert.Equal(["1 Tidsplan", "2 Budget", "3 Eventuelt", "4 Skoleveje", "5 Personsag"], revised.Items.Select(item => $"{item.Item.Number} {item.Item.Title}"));
        Assert.Equal(_posted.Agenda.Head, revised.Agenda.Head);
        Assert.True(RevisionPlan.Of(_posted, addendum.Agenda).Addendum);
    }

    [Fact]
    public void An_addendum_may_replace_an_item_which_keeps_its_number()
    {
        var addendum = Edition(Item(1, "Budget") with { Sections = [Text("Indstilling", "Det indstilles.")] });
        addendum = addendum with { Agenda = addendum.Agenda with { Head = addendum.Agenda.Head with { PrintedTitle = "Tillægsdagsorden" } } };

        var revised = After(_posted, Secretary, addendum, new MeetingCommand.PostRevision(1));

        Assert.Equal([1, 2, 3], revised.Items.Select(item => item.Item.Number));
        Assert.Equal((2, Now), (revised.Numbered(2)!.Key, revised.Numbered(2)!.Revised));
        Assert.Single(revised.Numbered(2)!.Item.Sections);
        Assert.Null(revised.Numbered(1)!.Revised);
    }

    [Fact]
    public void An_addendum_s_times_come_in_among_the_others_under_the_new_numbers()
    {
        var timed = Receive(Item(1, "Tidsplan"), Item(2, "Budget"));
        timed = timed with { Agenda = timed.Agenda with { Timetable = new Timetable(1, [At(9, "Budget", 2), At(11, "Frokost", null)]) } };
        var addendum = Edition(Item(1, "Program"), Item(2, "Skoleveje"));
        addendum = addendum with
        {
            Agenda = addendum.Agenda with
            {
                Head = addendum.Agenda.Head with { PrintedTitle = "Tillægsdagsorden" },
                Timetable = new Timetable(1, [At(10, "Skoleveje", 2)]),
            },
        };

        var revised = After(null, Secretary, timed, new MeetingCommand.PostAgenda(), addendum, new MeetingCommand.PostRevision(1));

        Assert.Equal([("Budget", 2), ("Skoleveje", 4), ("Frokost", null)], revised.Agenda.Timetable!.Entries.Select(entry => (entry.Label, entry.Item)));
    }

    [Theory]
    [InlineData(Role.Outsider, Refusal.NotMember)]
    [InlineData(Role.Member, Refusal.NotSecretary)]
    public void Only_the_secretary_changes_the_agenda(Role role, Refusal expected)
    {
        var draft = After(_posted, Secretary, Edition(Item(1, "Tidsplan")));
        MeetingCommand[] commands = [Edition(Item(1, "Ny")), new MeetingCommand.PostRevision(1), new MeetingCommand.DiscardRevision(1)];

        Assert.All(commands, command => Assert.Equal(expected, RefusalOf(draft, new Actor(Mette, role), command)));
    }

    [Fact]
    public void What_happened_is_told_by_the_events_alone()
    {
        var batch = Batch.Decide(Meeting, _posted, [Asked(Edition(Item(1, "Budget"), Item(2, "Skoleveje"))), Asked(new MeetingCommand.PostRevision(1))], Now);
        var read = batch.Events.Select(recorded => MeetingEventJson.ReadEvent(MeetingEventJson.Write(recorded)));

        var folded = MeetingFold.Apply(Meeting, _posted, read)!;

        Assert.Equal(batch.State!.Items.Select(item => (item.Key, item.Item.Number)), folded.Items.Select(item => (item.Key, item.Item.Number)));
        Assert.Equal([(2, "Budget"), (4, "Skoleveje")], folded.Items.Select(item => (item.Key, item.Item.Title)));
        Assert.Equal([1, 3], folded.Withdrawn.Select(item => item.Key));
    }

    private static Request Asked(MeetingCommand command) => new(command, Secretary, null);

    private static MeetingCommand.ReceiveRevision Edition(params AgendaItem[] items) => new(Agenda(items), [], DecisionsLeftOut: false, "a:sofie");

    private static MeetingState Revise(MeetingState state, params AgendaItem[] items) =>
        After(state, Secretary, Edition(items), new MeetingCommand.PostRevision(state.Revisions.Length + 1));

    private static Section Text(string caption, string text) => new(caption, SectionKind.Other, [new ParagraphBlock([new Inline(text)])]);

    private static TimetableEntry At(int hour, string label, int? item) => new(new TimeOnly(hour, 0), new TimeOnly(hour, 30), label, item);
}
