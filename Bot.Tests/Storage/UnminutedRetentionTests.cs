using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Meetings;
using MoedeBot.Storage.Retention;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Storage;

/// <summary>Meetings that never get minutes: what was said there goes too, a good while after the meeting.</summary>
public sealed class UnminutedRetentionTests : RetentionStage
{
    private static readonly TimeSpan _whole = CommentTime.Grace + TimeSpan.FromDays(Days);

    [Fact]
    public async Task What_was_said_goes_a_grace_and_the_usual_time_after_the_meeting()
    {
        await HoldAsync(conclude: false);
        Clock.Advance(_whole - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await RunAsync());
        Assert.Contains(Secret, await ExportAsync(), StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await RunAsync());
        var kept = await ExportAsync();
        Assert.DoesNotContain(Secret, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(MeetingBuilder.Mette.Name, kept, StringComparison.Ordinal);
        Assert.False((await StateAsync(Replica))!.Items[0].HasWords);
        Assert.Equal(0, (await LogCommandTests.RunAsync(Settings(Days), "verify")).Code);
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task The_time_is_counted_from_the_day_of_the_meeting_however_early_people_spoke()
    {
        var agenda = MeetingBuilder.Agenda(MeetingBuilder.Item(1, "Budget"));
        await HoldAsync(agenda with { Head = agenda.Head with { Date = new(2026, 12, 1) } });
        var due = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero) + _whole;
        Clock.Advance(due - Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await RunAsync());

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await RunAsync());
    }

    [Fact]
    public async Task A_date_that_is_mistyped_or_missing_loses_nothing_that_was_just_said()
    {
        var agenda = MeetingBuilder.Agenda(MeetingBuilder.Item(1, "Budget"));
        await HoldAsync(agenda with { Head = agenda.Head with { Date = new(2020, 1, 1) } });
        Assert.Equal(0, await RunAsync());
        Clock.Advance(TimeSpan.FromDays(Days));
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.AddComment(1, "Vi er ikke færdige"));
        Clock.Advance(_whole - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await RunAsync());

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await RunAsync());
        Assert.DoesNotContain("Vi er ikke færdige", await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_that_were_held_back_for_ever_are_no_minutes()
    {
        await HoldAsync(conclude: false);
        await DoAsync(MeetingBuilder.Secretary, new MeetingCommand.ConcludeItem(1, "Budgettet godkendes."));

        Clock.Advance(_whole);

        Assert.Equal(1, await RunAsync());
        var kept = await ExportAsync();
        Assert.DoesNotContain(Secret, kept, StringComparison.Ordinal);
        Assert.Contains("Budgettet godkendes.", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_was_reopened_and_never_concluded_again_keeps_nothing_for_ever()
    {
        await HoldAsync();
        await DoAsync(MeetingBuilder.Secretary, new MeetingCommand.ReopenItem(1, "Fejl i beløbet"));
        Clock.Advance(_whole - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await RunAsync());

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await RunAsync());
        Assert.DoesNotContain(Secret, await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_broken_off_after_telling_the_meeting_is_finished_by_the_next()
    {
        await HoldAsync(conclude: false);
        Clock.Advance(_whole);
        await DoAsync(Actor.Bot, new MeetingCommand.RemoveComments { GivenUpAt = (await StateAsync(Replica))!.Sequence });
        Assert.Contains(Secret, await ExportAsync(), StringComparison.Ordinal);

        Assert.Equal(1, await RunAsync());

        Assert.DoesNotContain(Secret, await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_ever_removed()
    {
        await using var keeping = Services(days: null);
        await HoldAsync(conclude: false);

        Clock.Advance(100 * _whole);

        Assert.Equal(0, await keeping.GetRequiredService<CommentRetention>().RunAsync(default));
        Assert.Contains(Secret, await ExportAsync(), StringComparison.Ordinal);
    }
}
