using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MoedeBot.Meetings;
using MoedeBot.Storage.Retention;
using MoedeBot.Storage.Transfer;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Storage;

/// <summary>The job that removes comments: it can be repeated and broken off, and one meeting holds up no other.</summary>
public sealed class RetentionRunTests : RetentionStage
{
    [Fact]
    public async Task Running_again_does_nothing()
    {
        await HoldAsync();
        Clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();
        var kept = await ExportAsync();

        await using var restarted = Services(Days);
        Assert.Equal(0, await RunAsync());
        Assert.Equal(0, await restarted.GetRequiredService<CommentRetention>().RunAsync(default));

        Assert.Equal(kept, await ExportAsync());
    }

    [Fact]
    public async Task A_run_that_was_broken_off_after_telling_the_meeting_is_finished_by_the_next()
    {
        await HoldAsync();
        Clock.Advance(TimeSpan.FromDays(Days));
        await DoAsync(Actor.Bot, new MeetingCommand.RemoveComments());
        Assert.Contains(Secret, await ExportAsync(), StringComparison.Ordinal);

        Assert.Equal(1, await RunAsync());

        Assert.DoesNotContain(Secret, await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_cannot_be_read_does_not_hold_up_the_others()
    {
        await HoldAsync();
        await Replica.GetRequiredService<IForumDirectory>().AddMeetingAsync(MeetingBuilder.Forum.Id, new("m0"), MeetingBuilder.Now.AddDays(1), default);
        await Replica.GetRequiredService<WholeStore>().Streams.TryAppendTextAsync(new("m0"), 0, ["""{"sequence":1,"event":{"$type":"of-tomorrow"}}"""], default);

        Clock.Advance(TimeSpan.FromDays(Days));

        Assert.Equal(1, await RunAsync());
        Assert.Contains(Logged.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("m0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_service_runs_by_itself_when_the_time_has_come()
    {
        await HoldAsync();
        var service = Replica.GetServices<IHostedService>().OfType<RetentionService>().Single();
        await service.StartAsync(default);

        await Eventually.TrueAsync(
            () =>
            {
                Clock.Advance(TimeSpan.FromDays(Days));
                return Logged.Lines.Any(line => line.Text.Contains("from 1 meetings", StringComparison.Ordinal));
            },
            () => string.Join('\n', Logged.Lines));
        await service.StopAsync(default);
        Assert.DoesNotContain(Secret, await ExportAsync(), StringComparison.Ordinal);
    }
}
