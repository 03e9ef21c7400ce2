using MoedeBot.Cards;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Cards;

/// <summary>Who is asked to get a view of one's own, and what the shared card shows then.</summary>
public sealed class OwnViewsTests
{
    private static readonly CardContext _views = SampleMeeting.Danish with { OwnViews = true };

    [Fact]
    public void Whoever_runs_the_forum_stands_first_and_sixty_are_the_most()
    {
        var roster = Enumerable.Range(0, 80).Select(at => new Viewer($"p{at}", $"29:{at}")).Append(new Viewer("sofie", "29:sofie")).Append(new Viewer("", "29:bot")).ToList();

        var viewers = Viewers.Of(MeetingBuilder.Forum with { Deputies = [new Person("p70", "Per")] }, roster);

        Assert.Equal(["p70", "sofie", "p0", "p1"], viewers.Take(4).Select(viewer => viewer.ObjectId));
        Assert.Equal(60, viewers.Count);
    }

    [Fact]
    public void A_card_that_is_full_names_fewer_but_always_whoever_runs_the_meeting()
    {
        var card = ItemCard.Shared(ExtremeMeeting.Viewed, ExtremeMeeting.Viewed.Find(1)!, _views);

        Assert.InRange(card.Refresh.UserIds.Count, 1, 59);
        Assert.EndsWith("00", card.Refresh.UserIds[0], StringComparison.Ordinal);
        Assert.All(SmallerCard.Forms(new DesiredCard(CardKey.Item(1), card, "", 0)), form => Assert.Equal(card.Refresh.UserIds[0], form.Card.Refresh.UserIds[0]));
    }

    [Fact]
    public void The_shared_card_keeps_the_secretary_s_buttons_where_a_secretary_could_not_get_them_otherwise()
    {
        Assert.DoesNotContain("item.decide", Shared(new Viewer("sofie", "29:sofie")), StringComparison.Ordinal);
        Assert.Contains("item.decide", Shared(new Viewer("mette", "29:mette")), StringComparison.Ordinal);
        Assert.Contains("item.decide", Shared(), StringComparison.Ordinal);
        Assert.Contains("item.decide", ItemCard.Shared(Viewed(new Viewer("sofie", "29:sofie")), SampleMeeting.Underway.Find(3)!, SampleMeeting.Danish).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_timetable_goes_by_the_same_rule()
    {
        var sofie = new Viewer("sofie", "29:sofie");
        var stopped = SampleMeeting.Stopped with { Viewers = [sofie] };

        Assert.DoesNotContain("attendance.open", TimetableCard.Make(Viewed(sofie), _views).ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("minutes.release", TimetableCard.Make(stopped, _views).ToJson(), StringComparison.Ordinal);
        Assert.Contains("minutes.release", TimetableCard.Make(stopped, _views, SampleMeeting.Secretary).ToJson(), StringComparison.Ordinal);
        Assert.Equal(["29:sofie"], TimetableCard.Make(Viewed(sofie), _views, SampleMeeting.Secretary).Refresh.UserIds);
        Assert.Contains("attendance.open", TimetableCard.Make(Viewed(), _views).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_should_be_looked_at_in_the_minutes_is_for_whoever_runs_the_meeting_alone()
    {
        const string Remark = "kun et punktum";
        var sent = Silent.Minuted();
        var held = Silent with { Forum = SampleMeeting.Forum with { MinutesAfterLook = true } };

        Assert.Contains(Remark, Minutes(sent, SampleMeeting.Secretary), StringComparison.OrdinalIgnoreCase);
        Assert.All((Actor?[])[null, Mette, Guest], other => Assert.DoesNotContain(Remark, Minutes(sent, other), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Remark, MinutesCard.Make(sent, SampleMeeting.Danish).ToJson(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Remark, TimetableCard.Make(held, _views, SampleMeeting.Secretary).ToJson(), StringComparison.OrdinalIgnoreCase);
        Assert.All((Actor?[])[null, Mette], other => Assert.DoesNotContain(Remark, TimetableCard.Make(held, _views, other).ToJson(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void On_the_minutes_each_sees_what_each_may_do()
    {
        var proposed = SampleMeeting.Proposed with { Viewers = [new("sofie", "29:sofie"), new("mette", "29:mette")] };

        Assert.Equal(["minutes.correction", "minutes.internal"], Pressable(null));
        Assert.Equal(["minutes.correction", "minutes.corrections", "minutes.internal"], Pressable(SampleMeeting.Secretary));
        Assert.Equal(["minutes.correction", "minutes.internal"], Pressable(Mette));
        Assert.Empty(Pressable(Guest));
        Assert.Equal(["29:sofie", "29:mette"], MinutesCard.Make(proposed, _views).Refresh.UserIds);
        Assert.Equal(["29:mette"], MinutesCard.Make(proposed, _views, Mette).Refresh.UserIds);
        Assert.Contains("minutes.corrections", MinutesCard.Make(proposed with { Viewers = [] }, _views).ToJson(), StringComparison.Ordinal);
        Assert.Contains("minutes.corrections", MinutesCard.Make(proposed, SampleMeeting.Danish).ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("minutes.corrections", MinutesCard.Make(proposed, SampleMeeting.Danish, Mette).ToJson(), StringComparison.Ordinal);

        IEnumerable<string> Pressable(Actor? viewer) => ((string[])["minutes.correction", "minutes.corrections", "minutes.internal"])
            .Where(verb => MinutesCard.Make(proposed, _views with { Now = proposed.Minutes!.At }, viewer).ToJson().Contains($"\"{verb}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_asks_the_one_who_asked_and_nobody_else()
    {
        var meeting = Viewed(new Viewer("sofie", "29:sofie"), new Viewer("mette", "29:mette"));

        Assert.Equal(["29:mette"], ItemCard.For(new Actor(SampleMeeting.Mette, Role.Member), meeting, meeting.Find(3)!, _views).Refresh.UserIds);
        Assert.Null(ItemCard.For(new Actor(SampleMeeting.Karen, Role.Member), meeting, meeting.Find(3)!, _views).Refresh);
    }

    [Fact]
    public void A_guest_is_shown_no_positions_and_no_way_into_a_closed_item()
    {
        var guest = new Actor(SampleMeeting.Karen, Role.Guest);

        Assert.DoesNotContain("item.position", ItemCard.For(guest, SampleMeeting.Underway, SampleMeeting.Underway.Find(3)!, _views).ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("item.case", ItemCard.For(guest, SampleMeeting.Underway, SampleMeeting.Underway.Find(4)!, _views).ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("item.case", ItemCard.For(guest, SampleMeeting.Ended, SampleMeeting.Ended.Find(4)!, _views).ToJson(), StringComparison.Ordinal);
    }

    private static Actor Mette { get; } = new(SampleMeeting.Mette, Role.Member);

    private static Actor Guest { get; } = new(SampleMeeting.Karen, Role.Guest);

    /// <summary>Over, with a decision that is no more than a full stop.</summary>
    private static MeetingState Silent { get; } = SampleMeeting.AllButLast.Then("12:09", SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(5, "Orientering foretaget.")) with
    {
        Viewers = [new("sofie", "29:sofie")],
    };

    private static string Minutes(MeetingState meeting, Actor? viewer) => MinutesCard.Make(meeting, _views, viewer).ToJson();

    private static string Shared(params Viewer[] viewers) => ItemCard.Shared(Viewed(viewers), SampleMeeting.Underway.Find(3)!, _views).ToJson();

    private static MeetingState Viewed(params Viewer[] viewers) => SampleMeeting.Underway with { Viewers = viewers };
}
