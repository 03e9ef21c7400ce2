using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

/// <summary>Which meetings others are set to run when the forum's people change, and what becomes of them.</summary>
public sealed class HandoverTests : IDisposable
{
    private static readonly MoedeBot.Meetings.Forum _forum = MeetingBuilder.Forum;
    private static readonly MeetingCommand.HandOver _toMette = new([Mette], []) { Team = [Seen("anders"), Seen("mette")] };

    private readonly InMemoryForumDirectory directory = new();
    private readonly ManualClock clock = new(Now);
    private readonly MeetingLog log;
    private int last;

    public HandoverTests() => log = new MeetingLog(new InMemoryEventLog(), new InMemoryDirtyMeetings(), clock);

    public void Dispose() => log.Dispose();

    [Fact]
    public void The_people_change_and_nothing_else_that_the_meeting_is_held_under()
    {
        var before = Posted(Seen("sofie"), Seen("anders"));

        var after = After(before, Secretary, _toMette);

        Assert.Equal(["mette", "anders"], after.Viewers.Select(viewer => viewer.ObjectId));
        Assert.Equal(before.Forum with { Secretaries = after.Forum.Secretaries, Deputies = after.Forum.Deputies }, after.Forum);
        Assert.Equal([Mette], after.Forum.Secretaries);
        Assert.Equal(before.Sequence + 1, after.Sequence);
        Assert.Equal(after.Sequence, After(after, Secretary, _toMette).Sequence);
    }

    [Fact]
    public void A_deputy_who_is_not_found_in_the_team_does_not_make_the_buttons_everybody_s()
    {
        var after = After(Posted(Seen("sofie"), Seen("anders")), Secretary, new MeetingCommand.HandOver([Mette], [Anders]) { Team = [Seen("mette")] });

        Assert.True(Viewers.Cover(after.Viewers, after.Forum));
    }

    [Fact]
    public void Where_nobody_has_a_view_of_their_own_nobody_gets_one() =>
        Assert.Empty(After(Posted(), Secretary, _toMette).Viewers);

    [Fact]
    public void Only_a_secretary_hands_over() =>
        Assert.Equal(Refusal.NotSecretary, RefusalOf(Posted(), Member, _toMette));

    [Fact]
    public async Task Meetings_that_go_on_and_minutes_that_are_not_final_are_handed_over_and_no_others()
    {
        await directory.TrySaveAsync(_forum, null, default);
        var old = await MeetingAsync(concluded: true);
        var open = await MeetingAsync(concluded: true, _forum with { CorrectionDays = 7 });
        var newest = await MeetingAsync(concluded: true);
        var running = await MeetingAsync(concluded: false);

        var handovers = new Handovers(log, new RecentMeetings(log, directory), clock);
        await handovers.HandOverAsync(_forum with { Secretaries = [Mette] }, [Seen("mette")], Sofie, "a1", default);

        Assert.Equal(["sofie", "mette", "mette", "mette"], [await RunByAsync(old), await RunByAsync(open), await RunByAsync(newest), await RunByAsync(running)]);
    }

    private static Viewer Seen(string person) => new(person, $"29:{person}");

    private static MeetingState Posted(params Viewer[] viewers) => After(null, Secretary, Receive(Item(1, "Budget")), new MeetingCommand.PostAgenda { Viewers = viewers });

    private async Task<MeetingId> MeetingAsync(bool concluded, MoedeBot.Meetings.Forum? forum = null)
    {
        var meeting = new MeetingId($"m{++last}");
        await directory.AddMeetingAsync(_forum.Id, meeting, Now.AddDays(last), default);
        MeetingCommand[] commands = [Receive(Item(1, "Budget")) with { Forum = forum ?? _forum }, new MeetingCommand.PostAgenda()];
        foreach (var command in concluded ? [.. commands, new MeetingCommand.ConcludeItem(1, "Godkendt."), new MeetingCommand.RecordMinutes(1, "00", 3)] : commands)
            Assert.Null((await log.ExecuteAsync(meeting, new Request(command, Secretary, null), default)).Refusal);
        return meeting;
    }

    private async Task<string> RunByAsync(MeetingId meeting) => Assert.Single((await log.FindAsync(meeting, default))!.Forum.Secretaries).ObjectId;
}
