using MoedeBot.Delivery;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Delivery;

public sealed class CardPaceTests : IDisposable
{
    private const string Card = "item:1";

    private readonly ManualClock clock = new(Now);
    private readonly ChannelBudget budget = new();
    private readonly CardPace pace;

    public CardPaceTests() => pace = new CardPace(budget, clock);

    public void Dispose() => budget.Dispose();

    [Fact]
    public void A_thousand_comments_in_a_minute_make_at_most_forty_updates_and_the_last_soon_shows_all()
    {
        var (comments, shown, updates, since) = (0, 0, 0, clock.GetTimestamp());
        var lastComment = TimeSpan.Zero;
        for (var look = 0; look < 7_000; look++)
        {
            if (comments < 1_000 && clock.GetElapsedTime(since) >= TimeSpan.FromMilliseconds(60) * comments)
                (comments, lastComment) = (comments + 1, clock.GetElapsedTime(since));
            if (shown < comments && pace.WaitOf(Meeting, Card) == TimeSpan.Zero)
            {
                pace.Sent(Meeting, Card);
                pace.Settled(Meeting, Card);
                (shown, updates) = (comments, updates + 1);
                if (shown == 1_000)
                    Assert.InRange(clock.GetElapsedTime(since) - lastComment, TimeSpan.Zero, TimeSpan.FromSeconds(3));
            }

            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.Equal(1_000, shown);
        Assert.InRange(updates, 30, 40);
    }

    [Fact]
    public void A_card_that_Teams_refuses_waits_longer_each_time_and_holds_no_other_up()
    {
        var before = TimeSpan.Zero;
        for (var refusal = 1; refusal <= 9; refusal++)
        {
            pace.Refused(Meeting, Card, asked: null);
            var wait = pace.WaitOf(Meeting, Card);
            Assert.InRange(wait, TimeSpan.FromMilliseconds(250 * Math.Pow(2, refusal)), TimeSpan.FromMilliseconds(500 * Math.Pow(2, refusal)));
            Assert.True(wait >= before / 2);
            before = wait;
        }

        Assert.Equal(TimeSpan.Zero, pace.WaitOf(Meeting, "item:2"));
        pace.Sent(Meeting, Card);
        pace.Settled(Meeting, Card);
        pace.Refused(Meeting, Card, asked: null);
        Assert.InRange(pace.WaitOf(Meeting, Card), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void When_Teams_says_how_long_all_cards_of_the_meeting_wait_so_long()
    {
        pace.Refused(Meeting, Card, TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), pace.WaitOf(Meeting, "item:2"));
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, pace.WaitOf(Meeting, "item:2"));
    }
}
