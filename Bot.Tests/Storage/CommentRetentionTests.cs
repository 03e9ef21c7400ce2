using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Meetings;
using MoedeBot.Storage.Retention;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Storage;

/// <summary>Comments go when their time is over, on a clock that the test moves; minutes and decisions stay.</summary>
public sealed class CommentRetentionTests : RetentionStage
{
    [Fact]
    public async Task What_was_said_goes_on_the_day_and_not_before()
    {
        await HoldAsync();
        Clock.Advance(TimeSpan.FromDays(Days) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await RunAsync());
        Assert.Contains(Secret, await ExportAsync(), StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await RunAsync());
        var kept = await ExportAsync();
        Assert.DoesNotContain(Secret, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(MeetingBuilder.Mette.Name, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Agree", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_minutes_and_the_decision_stay_and_the_log_verifies()
    {
        await HoldAsync();
        var before = await MinutesAsync();

        Clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();

        Assert.Equal(before, await MinutesAsync());
        Assert.Contains("Budgettet godkendes.", await ExportAsync(), StringComparison.Ordinal);
        Assert.Equal((0, "1 møder, 7 hændelser, 1 referater: alt er i orden.\n"), await LogCommandTests.RunAsync(Settings(Days), "verify"));
    }

    [Fact]
    public async Task Nothing_of_it_is_left_in_the_file()
    {
        await HoldAsync();
        Assert.Contains(Secret, await FilesAsync(), StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();

        Assert.DoesNotContain(Secret, await FilesAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_or_taken_back_goes_with_its_writer_and_message()
    {
        await HoldAsync(conclude: false);
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.AddComment(1, "Første ordlyd") { Message = "besked-7" });
        var id = (await StateAsync(Replica))!.Items[0].Comments[^1].Id;
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.EditComment(1, id, "Anden ordlyd"));
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.WithdrawComment(1, id));
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.KeepNote(1, "Kun for mig selv"));
        await ConcludeAsync(version: 1);

        Clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();

        var kept = await ExportAsync();
        Assert.All((string[])["ordlyd", "besked-7", "Kun for mig selv", MeetingBuilder.Mette.Name], gone => Assert.DoesNotContain(gone, kept, StringComparison.Ordinal));
        Assert.Equal(0, (await LogCommandTests.RunAsync(Settings(Days), "verify")).Code);
    }

    [Fact]
    public async Task A_replica_that_knew_the_meeting_forgets_too_and_its_cards_are_made_anew()
    {
        await using var another = Services(Days);
        await HoldAsync();
        Assert.True((await StateAsync(another))!.Items[0].HasVoices);
        await Replica.GetRequiredService<IDirtyMeetings>().ClearAsync(MeetingBuilder.Meeting, long.MaxValue, default);

        Clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();

        Assert.False((await StateAsync(another))!.Items[0].HasVoices);
        Assert.Single(await Replica.GetRequiredService<IDirtyMeetings>().ListAsync(default));
    }

    [Fact]
    public async Task What_is_said_after_a_reopening_has_its_own_time()
    {
        await HoldAsync();
        Clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();
        await DoAsync(MeetingBuilder.Secretary, new MeetingCommand.ReopenItem(1, "Fejl i beløbet"));
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.AddComment(1, "Endnu en bemærkning"));
        await ConcludeAsync(version: 2);
        Replica.GetRequiredService<CommentRetention>().Forget(MeetingBuilder.Meeting);

        Assert.Equal(0, await RunAsync());
        Clock.Advance(TimeSpan.FromDays(Days));

        Assert.Equal(1, await RunAsync());
        Assert.DoesNotContain("Endnu en bemærkning", await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_ever_removed()
    {
        await using var keeping = Services(days: null);
        await HoldAsync();

        Clock.Advance(TimeSpan.FromDays(100 * Days));

        Assert.Equal(0, await keeping.GetRequiredService<CommentRetention>().RunAsync(default));
        Assert.Contains(Secret, await ExportAsync(), StringComparison.Ordinal);
    }
}
