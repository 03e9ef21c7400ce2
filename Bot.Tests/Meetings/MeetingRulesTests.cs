using MoedeBot.Meetings;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

public sealed class MeetingRulesTests
{
    [Fact]
    public void A_posted_agenda_is_at_its_first_item()
    {
        var state = Running(Item(1, "Tidsplan"), Item(2, "Budget"));

        Assert.Equal(MeetingPhase.Running, state.Phase);
        Assert.Equal(1, state.Current!.Item.Number);
    }

    [Fact]
    public void Concluding_an_item_moves_the_meeting_to_the_next_open_one()
    {
        var state = After(Running(Item(1, "Tidsplan"), Item(2, "Budget")), Secretary, new MeetingCommand.ConcludeItem(1, " Godkendt.\r\n"));

        Assert.Equal(2, state.Current!.Item.Number);
        Assert.Equal("Godkendt.", state.Find(1)!.Decision!.Text);
    }

    [Fact]
    public void The_meeting_ends_with_its_last_item_and_then_awaits_minutes()
    {
        var state = After(Running(Item(1, "Tidsplan")), Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."));

        Assert.Equal(MeetingPhase.Ended, state.Phase);
        Assert.True(state.AwaitsMinutes);
        Assert.False(After(state, Actor.Bot, new MeetingCommand.RecordMinutes(1, "abc", state.Sequence)).AwaitsMinutes);
    }

    [Fact]
    public void Reopening_after_the_minutes_asks_for_a_new_version()
    {
        var ended = After(Running(Item(1, "Tidsplan")), Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."));
        var recorded = After(ended, Actor.Bot, new MeetingCommand.RecordMinutes(1, "abc", ended.Sequence));
        var again = After(recorded, Secretary, new MeetingCommand.ReopenItem(1, "Fejl"), new MeetingCommand.ConcludeItem(1, "Udsat."));

        Assert.True(again.AwaitsMinutes);
        Assert.Equal(1, again.Minutes!.Version);
    }

    [Fact]
    public void Recording_the_same_minutes_twice_changes_nothing()
    {
        var ended = After(Running(Item(1, "Tidsplan")), Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."));
        var once = After(ended, Actor.Bot, new MeetingCommand.RecordMinutes(1, "abc", ended.Sequence));

        Assert.Equal(once.Sequence, After(once, Actor.Bot, new MeetingCommand.RecordMinutes(1, "abc", ended.Sequence)).Sequence);
    }

    [Fact]
    public void Minutes_that_miss_a_later_decision_are_not_recorded()
    {
        var ended = After(Running(Item(1, "Tidsplan")), Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."));
        var late = After(ended, Actor.Bot, new MeetingCommand.RecordMinutes(1, "abc", ended.Sequence - 1));

        Assert.True(late.AwaitsMinutes);
    }

    [Fact]
    public void A_person_has_one_position_which_can_change_and_be_withdrawn()
    {
        var state = After(Running(Item(1, "Tidsplan")), Member,
            new MeetingCommand.TakePosition(1, Position.Agree), new MeetingCommand.TakePosition(1, Position.Disagree));
        Assert.Equal(Position.Disagree, Assert.Single(state.Find(1)!.Positions).Value.Position);

        Assert.Empty(After(state, Member, new MeetingCommand.TakePosition(1, Position.None)).Find(1)!.Positions);
    }

    [Fact]
    public void Taking_the_position_that_one_has_writes_nothing()
    {
        var state = After(Running(Item(1, "Tidsplan")), Member, new MeetingCommand.TakePosition(1, Position.Agree));

        Assert.Equal(state.Sequence, After(state, Member, new MeetingCommand.TakePosition(1, Position.Agree)).Sequence);
    }

    [Fact]
    public void A_closed_item_can_be_concluded_without_a_word_and_an_open_one_cannot()
    {
        var state = Running(Item(1, "Personsag", confidential: true), Item(2, "Budget"));

        Assert.Null(RefusalOf(state, Secretary, new MeetingCommand.ConcludeItem(1, " ")));
        Assert.Equal(Refusal.Empty, RefusalOf(state, Secretary, new MeetingCommand.ConcludeItem(2, " ")));
    }

    [Fact]
    public void An_open_item_stands_without_a_word_when_the_secretary_has_said_so() =>
        Assert.Equal("", After(Running(Item(1, "Budget")), Secretary, new MeetingCommand.ConcludeItem(1, " ") { EvenEmpty = true }).Find(1)!.Decision!.Text);

    [Fact]
    public void A_text_from_before_the_item_was_concluded_and_reopened_is_not_saved_over_it()
    {
        var before = After(Running(Item(1, "Budget"), Item(2, "Plan")), Member, new MeetingCommand.AddComment(1, "Godt"));
        var seen = before.Find(1)!.Version;
        var reopened = After(before, Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."), new MeetingCommand.ReopenItem(1, "Fejl"));
        Assert.Equal(Refusal.ItemMoved, RefusalOf(reopened, Secretary, new MeetingCommand.ConcludeItem(1, "Udsat.") { Seen = seen }));
        Assert.Equal("Godkendt.", reopened.Find(1)!.Earlier!.Text);

        var commented = After(reopened, Member, new MeetingCommand.AddComment(1, "Nu?"));
        Assert.Null(RefusalOf(commented, Secretary, new MeetingCommand.ConcludeItem(1, "Udsat.") { Seen = reopened.Find(1)!.Version }));
    }

    [Fact]
    public void Posting_twice_has_one_effect()
    {
        var state = Running(Item(1, "Tidsplan"));

        Assert.Equal(state.Sequence, After(state, Secretary, new MeetingCommand.PostAgenda()).Sequence);
    }

    public static TheoryData<string, Refusal> Refusals => new()
    {
        { "no meeting", Refusal.UnknownMeeting },
        { "draft", Refusal.NotPosted },
        { "discarded", Refusal.Discarded },
        { "running", Refusal.UnknownItem },
        { "concluded", Refusal.ItemConcluded },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_comment_where_it_cannot_be_is_refused_with_the_reason(string where, Refusal expected)
    {
        var draft = After(null, Secretary, Receive(Item(1, "Tidsplan"), Item(2, "Budget")));
        var state = where switch
        {
            "no meeting" => null,
            "draft" => draft,
            "discarded" => After(draft, Secretary, new MeetingCommand.DiscardAgenda()),
            "concluded" => After(draft, Secretary, new MeetingCommand.PostAgenda(), new MeetingCommand.ConcludeItem(1, "Godkendt.")),
            _ => After(draft, Secretary, new MeetingCommand.PostAgenda()),
        };

        Assert.Equal(expected, RefusalOf(state, Member, new MeetingCommand.AddComment(where == "running" ? 9 : 1, "Godt")));
    }

    public static TheoryData<Role, string, Refusal?> Permissions => new()
    {
        { Role.Outsider, "comment", Refusal.NotMember },
        { Role.Outsider, "position", Refusal.NotMember },
        { Role.Outsider, "conclude", Refusal.NotMember },
        { Role.Member, "comment", null },
        { Role.Member, "position", null },
        { Role.Member, "conclude", Refusal.NotSecretary },
        { Role.Member, "reopen", Refusal.NotSecretary },
        { Role.Member, "post", Refusal.NotSecretary },
        { Role.Member, "discard", Refusal.NotSecretary },
        { Role.Secretary, "comment", null },
        { Role.Secretary, "position", null },
        { Role.Secretary, "conclude", null },
    };

    [Theory]
    [MemberData(nameof(Permissions))]
    public void Each_role_may_do_what_is_its_own(Role role, string what, Refusal? expected)
    {
        MeetingCommand command = what switch
        {
            "comment" => new MeetingCommand.AddComment(1, "Godt"),
            "position" => new MeetingCommand.TakePosition(1, Position.Agree),
            "conclude" => new MeetingCommand.ConcludeItem(1, "Godkendt."),
            "reopen" => new MeetingCommand.ReopenItem(1, "Fejl"),
            "post" => new MeetingCommand.PostAgenda(),
            _ => new MeetingCommand.DiscardAgenda(),
        };

        Assert.Equal(expected, RefusalOf(Running(Item(1, "Tidsplan")), new Actor(Mette, role), command));
    }

    [Fact]
    public void An_agenda_from_somebody_with_several_forums_is_posted_only_once_one_is_chosen()
    {
        var other = Support.MeetingBuilder.Forum with { Id = new ForumId("tenant-1", "19:direktion"), Name = "Direktionen" };
        var draft = After(null, Secretary, Receive(Item(1, "Tidsplan")) with { Choices = [Support.MeetingBuilder.Forum, other] });
        Assert.Equal(Refusal.ForumNotChosen, RefusalOf(draft, Secretary, new MeetingCommand.PostAgenda()));
        Assert.Equal(Refusal.ForumNotChosen, RefusalOf(draft, Secretary, new MeetingCommand.ChooseForum("19:fremmed")));

        var posted = After(draft, Secretary, new MeetingCommand.ChooseForum("19:direktion"), new MeetingCommand.PostAgenda());
        Assert.Equal("Direktionen", posted.Forum.Name);
    }

    [Fact]
    public void An_agenda_with_two_items_of_one_number_is_refused()
    {
        Assert.Equal(Refusal.BadAgenda, RefusalOf(null, Secretary, Receive(Item(1, "Et"), Item(1, "To"))));
    }

    [Fact]
    public void A_text_beyond_the_limit_is_refused()
    {
        var text = new string('a', MeetingRules.LongestText + 1);

        Assert.Equal(Refusal.TooLong,
            RefusalOf(Running(Item(1, "Tidsplan")), Member, new MeetingCommand.AddComment(1, text)));
    }
}
