using MoedeBot.Delivery;
using MoedeBot.Meetings;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Delivery;

/// <summary>A card that Teams will not have is left until it changes; nothing is lost, and somebody is told.</summary>
public sealed class RefusedCardsTests
{
    private const string Card = "item:1";

    private static readonly Dictionary<string, ChannelOutcome> Answers = new()
    {
        ["400"] = new ChannelOutcome.Refused(400),
        ["413, however small"] = new ChannelOutcome.TooLarge(),
        ["404 for a new thread"] = new ChannelOutcome.Gone(),
        ["401"] = new ChannelOutcome.Refused(401),
        ["429, 5xx or nothing"] = new ChannelOutcome.Later((TimeSpan?)null),
    };

    private readonly AnsweringTeams teams = new() { Says = card => card == Card ? new ChannelOutcome.Refused(400) : null };

    [Theory]
    [InlineData("400")]
    [InlineData("413, however small")]
    [InlineData("404 for a new thread")]
    public async Task What_Teams_will_not_have_is_tried_a_few_times_and_then_left_alone(string answer)
    {
        var tries = 0;
        teams.Says = card => card == Card && ++tries > 0 ? Answers[answer] : null;
        await using var stage = await WithMeetingAsync();
        await stage.UntilLeftAsync(1);
        var sent = teams.Sent.Count;

        stage.Clock.Advance(RefusedCards.Longest - TimeSpan.FromMinutes(5));
        await stage.UntilLeftAsync(1);

        Assert.Equal(sent, teams.Sent.Count);
        Assert.InRange(tries, RefusedCards.MostTries, RefusedCards.MostTries * 5);
        Assert.Equal([Meeting], stage.RefusedIn);
        Assert.Equal(1, stage.Figures.Refused);
    }

    [Theory]
    [InlineData("401")]
    [InlineData("429, 5xx or nothing")]
    public async Task What_passes_is_waited_for_however_often_Teams_says_it(string answer)
    {
        teams.Says = card => card == Card && teams.Count(Card) <= RefusedCards.MostTries + 2 ? Answers[answer] : null;
        await using var stage = await WithMeetingAsync();

        await stage.UntilAsync(() => teams.Shown.ContainsKey(Card));

        Assert.Equal(RefusedCards.MostTries + 3, teams.Count(Card));
        Assert.Equal(0, stage.Figures.Refused);
    }

    [Fact]
    public async Task It_is_tried_once_an_hour_should_what_Teams_minded_be_put_right()
    {
        await using var stage = await WithMeetingAsync();
        await stage.UntilLeftAsync(1);
        var before = teams.Count(Card);

        stage.Clock.Advance(RefusedCards.Longest);
        await stage.UntilAsync(() => teams.Count(Card) > before);
        await stage.UntilLeftAsync(1);
        Assert.Equal(before + 1, teams.Count(Card));

        teams.Says = _ => null;
        stage.Clock.Advance(RefusedCards.Longest);
        await stage.UntilLeftAsync(0);

        Assert.Contains(Card, teams.Shown.Keys);
    }

    [Fact]
    public async Task The_tries_come_ever_more_seldom()
    {
        var at = new List<DateTimeOffset>();
        await using var stage = await DeliveryStage.StartAsync(teams);
        teams.Says = card =>
        {
            if (card == Card)
                at.Add(stage.Clock.GetUtcNow());
            return card == Card ? new ChannelOutcome.Refused(400) : null;
        };
        await PostAsync(stage);
        await stage.UntilLeftAsync(1);

        var waits = at.Zip(at.Skip(1), (one, next) => (next - one).TotalSeconds).ToList();
        Assert.Equal(RefusedCards.MostTries - 1, waits.Count);
        Assert.All(waits.Index(), wait => Assert.True(wait.Item >= Math.Pow(2, wait.Index - 1), string.Join(", ", waits)));
    }

    [Fact]
    public async Task The_timetable_tells_the_secretary_and_of_itself_the_agenda_does()
    {
        await using var stage = await WithMeetingAsync();
        await stage.UntilLeftAsync(1);
        Assert.Contains("Teams afviser det nyeste på disse kort", teams.Shown["timetable"], StringComparison.Ordinal);
        Assert.Contains("når kortene ændres: Punkt 1.", teams.Shown["timetable"], StringComparison.Ordinal);
        Assert.DoesNotContain("afviser", teams.Shown["agenda"], StringComparison.Ordinal);

        teams.Says = card => card is Card or "timetable" ? new ChannelOutcome.Refused(400) : null;
        await stage.DoAsync(Secretary, new MeetingCommand.ConcludeItem(2, "Godkendt."));
        await stage.UntilLeftAsync(2);

        Assert.Contains("når kortene ændres: Punkt 1, Tidsplan.", teams.Shown["agenda"], StringComparison.Ordinal);
        Assert.Equal(1 + RefusedCards.MostTries, teams.Sent.Where(sent => sent.Card == "timetable").Select(sent => sent.Json).SkipWhile(json => !json.Contains("afviser", StringComparison.Ordinal)).Count());
    }

    [Fact]
    public async Task A_card_that_changes_is_tried_anew_at_once_and_the_secretary_is_told_no_more()
    {
        await using var stage = await WithMeetingAsync();
        await stage.UntilLeftAsync(1);
        var told = teams.Count("timetable");
        var before = stage.Clock.GetUtcNow();

        await stage.DoAsync(Member, new MeetingCommand.AddComment(1, "Nu er det et andet kort"));
        await stage.UntilAsync(() => teams.Count(Card) > RefusedCards.MostTries);
        Assert.InRange(stage.Clock.GetUtcNow() - before, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        await stage.UntilLeftAsync(1);
        Assert.Equal(RefusedCards.MostTries * 2, teams.Count(Card));
        Assert.All(teams.Sent.Where(sent => sent.Card == "timetable").Skip(told), sent => Assert.Contains("afviser", sent.Json, StringComparison.Ordinal));

        teams.Says = _ => null;
        await stage.DoAsync(Member, new MeetingCommand.AddComment(1, "Og nu et tredje"));
        await stage.UntilAsync(() => teams.Shown.TryGetValue(Card, out var card) && card.Contains("Og nu et tredje", StringComparison.Ordinal));
        await stage.UntilLeftAsync(0);

        Assert.DoesNotContain("afviser", teams.Shown["timetable"], StringComparison.Ordinal);
        Assert.False(await stage.IsMarkedAsync());
    }

    [Fact]
    public async Task A_restart_tries_again()
    {
        await using (var stage = await WithMeetingAsync())
        {
            await stage.UntilLeftAsync(1);
            Assert.True(await stage.IsMarkedAsync());
            await stage.StopAsync();
            teams.Says = _ => null;

            await using var restarted = await stage.AnotherAsync();
            await restarted.UntilAsync(() => teams.Shown.ContainsKey(Card) && restarted.Figures.Waiting == 0);

            Assert.DoesNotContain("afviser", teams.Shown["timetable"], StringComparison.Ordinal);
            Assert.False(await restarted.IsMarkedAsync());
        }
    }

    [Fact]
    public async Task What_another_replica_has_shown_is_not_counted_any_more()
    {
        await using var stage = await WithMeetingAsync();
        await stage.UntilLeftAsync(1);
        teams.Says = _ => null;

        await using var another = await stage.AnotherAsync();
        await stage.UntilAsync(() => stage.Figures.Refused == 0);

        Assert.Contains("Budget", teams.Shown[Card], StringComparison.Ordinal);
        Assert.Empty(stage.RefusedIn);
    }

    [Fact]
    public async Task What_Teams_shows_as_it_should_is_forgotten_whoever_brought_it_there()
    {
        await using var stage = await WithMeetingAsync();
        await stage.UntilLeftAsync(1);
        await stage.StopAsync();

        Assert.True(stage.Cards.Keep(Meeting, []));

        Assert.False(stage.Cards.Keep(Meeting, []));
        Assert.Empty(stage.Cards.Of(Meeting));
        Assert.Equal(0, stage.Figures.Refused);
    }

    private async Task<DeliveryStage> WithMeetingAsync()
    {
        var stage = await DeliveryStage.StartAsync(teams);
        await PostAsync(stage);
        return stage;
    }

    private static Task PostAsync(DeliveryStage stage) =>
        stage.DoAsync(Secretary, Receive(Item(1, "Budget"), Item(2, "Skoler")), new MeetingCommand.PostAgenda());
}
