using MoedeBot.Meetings;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

public sealed class ForumSettingsTests
{
    private static readonly MoedeBot.Meetings.Forum _forum = MoedeBot.Tests.Support.MeetingBuilder.Forum;
    private static readonly ForumSettings _same = new(_forum.Name, _forum.Style, _forum.Place);

    [Fact]
    public void Whoever_sets_a_forum_up_first_is_its_secretary() =>
        Assert.Equal([Mette], _same.ApplyTo(_forum with { Secretaries = [] }, Mette, Now).Secretaries);

    [Fact]
    public void A_forum_keeps_a_secretary_whatever_the_form_says() =>
        Assert.Equal([Sofie], (_same with { Secretaries = [] }).ApplyTo(_forum, Sofie, Now).Secretaries);

    [Fact]
    public void A_secretary_is_not_her_own_deputy() =>
        Assert.Equal([Anders], (_same with { Deputies = [Sofie, Anders] }).ApplyTo(_forum, Sofie, Now).Deputies);

    [Fact]
    public void A_deputy_runs_meetings_and_leaves_the_settings_alone()
    {
        var forum = (_same with { Deputies = [Anders] }).ApplyTo(_forum, Sofie, Now);

        Assert.True(forum.IsRunBy(Anders));
        Assert.False(forum.HasSecretary(Anders));
    }

    [Fact]
    public void A_form_without_its_longer_part_leaves_that_as_it_was()
    {
        var forum = _forum with { MinutesAfterLook = true, CommentDays = 90, Members = [new StandingMember("Mette Prøvesen", "direktør")] };

        var changed = _same.ApplyTo(forum, Sofie, Now);

        Assert.True(changed.MinutesAfterLook);
        Assert.Equal(90, changed.CommentDays);
        Assert.Single(changed.Members);
    }

    [Fact]
    public void Every_change_is_noted_with_who_and_when()
    {
        var habits = new ForumHabits("2026-2029", new TimeOnly(8, 30), null, MinutesAfterLook: true, WithoutPositions: true, 30) { RepliesAreComments = true };
        var changed = (_same with { Place = "Byrådssalen", Habits = habits }).ApplyTo(_forum, Sofie, Now);

        var change = Assert.Single(changed.Changes);
        Assert.Equal((Sofie, Now), (change.By, change.At));
        Assert.Equal(["Place", "Period", "UsualStart", "MinutesAfterLook", "WithoutPositions", "RepliesAreComments", "CommentDays"], change.What);
    }

    [Fact]
    public void Saving_what_was_there_is_no_change() => Assert.Empty(_same.ApplyTo(_forum, Sofie, Now).Changes);

    [Fact]
    public void No_more_changes_are_kept_than_a_settings_row_can_hold()
    {
        var forum = Enumerable.Range(0, 80).Aggregate(_forum, (old, n) => (_same with { Place = $"Lokale {n}" }).ApplyTo(old, Sofie, Now));

        Assert.Equal(MoedeBot.Meetings.Forum.MostChanges, forum.Changes.Count);
    }

    [Fact]
    public void Where_positions_are_not_used_none_is_taken()
    {
        var meeting = After(null, Secretary, Receive(Item(1, "Budget")) with { Forum = _forum with { WithoutPositions = true } }, new MeetingCommand.PostAgenda());

        Assert.Equal(Refusal.PositionsNotUsed, RefusalOf(meeting, Member, new MeetingCommand.TakePosition(1, Position.Agree)));
    }
}
