using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

/// <summary>What the directory of forums promises.</summary>
public abstract class ForumDirectoryContract(TestStore store) : IDisposable
{
    private static readonly Forum _forum = MeetingBuilder.Forum;

    private IForumDirectory Forums => store.Forums;

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_channel_where_the_bot_has_not_been_has_no_forum() => Assert.Null(await Forums.FindAsync(_forum.Id, default));

    [Fact]
    public async Task Settings_are_read_as_they_were_saved()
    {
        Assert.True(await Forums.TrySaveAsync(_forum with { Name = "Ærø \"Direktion\"" }, null, default));

        using var another = store.Another();
        var found = await another.Forums.FindAsync(_forum.Id, default);
        Assert.Equal(("Ærø \"Direktion\"", _forum.Channel), (found!.Value.Name, found.Value.Channel));
        Assert.Equal(_forum.Secretaries, found.Value.Secretaries);
    }

    [Fact]
    public async Task The_forums_of_every_tenant_are_listed_as_they_are_set()
    {
        await Forums.TrySaveAsync(_forum with { PositionsReminder = ReminderTime.DayBefore }, null, default);
        await Forums.TrySaveAsync(_forum with { Id = new ForumId("tenant-0", "19:anden@thread.tacv2") }, null, default);

        var forums = await Forums.ListForumsAsync(default);
        Assert.Equal(["tenant-0", "tenant-1"], forums.Select(forum => forum.Id.TenantId));
        Assert.Equal([null, ReminderTime.DayBefore], forums.Select(forum => forum.PositionsReminder));
    }

    [Fact]
    public async Task Only_one_of_two_first_settings_is_saved()
    {
        Assert.True(await Forums.TrySaveAsync(_forum, null, default));
        Assert.False(await Forums.TrySaveAsync(_forum with { Name = "Anden" }, null, default));

        Assert.Equal(_forum.Name, (await Forums.FindAsync(_forum.Id, default))!.Value.Name);
    }

    [Fact]
    public async Task Settings_that_somebody_changed_meanwhile_are_not_overwritten()
    {
        await Forums.TrySaveAsync(_forum, null, default);
        var read = (await Forums.FindAsync(_forum.Id, default))!.Version;

        Assert.True(await Forums.TrySaveAsync(_forum with { Name = "Først" }, read, default));
        Assert.False(await Forums.TrySaveAsync(_forum with { Name = "Sidst" }, read, default));

        Assert.Equal("Først", (await Forums.FindAsync(_forum.Id, default))!.Value.Name);
    }

    [Fact]
    public async Task A_tenant_sees_its_own_forums_by_name()
    {
        await SaveAsync("tenant-1", "19:b/#?%\\@thread", "B");
        await SaveAsync("tenant-1", "19:a'|^@thread", "A");
        await SaveAsync("tenant-2", "19:c@thread", "C");

        var forums = await Forums.ListAsync("tenant-1", default);

        Assert.Equal([("A", "19:a'|^@thread"), ("B", "19:b/#?%\\@thread")], forums.Select(forum => (forum.Name, forum.Id.ChannelId)));
        Assert.Empty(await Forums.ListAsync("tenant-3", default));
    }

    [Fact]
    public async Task Meetings_are_listed_newest_first()
    {
        for (var day = 1; day <= 4; day++)
            await Forums.AddMeetingAsync(_forum.Id, new MeetingId($"m{day}"), MeetingBuilder.Now.AddDays(day), default);
        await Forums.AddMeetingAsync(new ForumId("tenant-1", "19:other"), new MeetingId("m9"), MeetingBuilder.Now, default);

        using var another = store.Another();
        Assert.Equal(["m4", "m3", "m2", "m1"], (await another.Forums.ListMeetingsAsync(_forum.Id, 10, default)).Select(id => id.Value));
        Assert.Equal(["m4", "m3"], (await another.Forums.ListMeetingsAsync(_forum.Id, 2, default)).Select(id => id.Value));
    }

    [Fact]
    public async Task A_meeting_that_is_noted_twice_is_listed_once()
    {
        await Forums.AddMeetingAsync(_forum.Id, new MeetingId("m1"), MeetingBuilder.Now, default);
        await Forums.AddMeetingAsync(_forum.Id, new MeetingId("m2"), MeetingBuilder.Now.AddDays(1), default);
        await Forums.AddMeetingAsync(_forum.Id, new MeetingId("m1"), MeetingBuilder.Now.AddDays(2), default);
        await Forums.AddMeetingAsync(_forum.Id, new MeetingId("m1"), MeetingBuilder.Now, default);

        Assert.Equal(["m1", "m2"], (await Forums.ListMeetingsAsync(_forum.Id, 10, default)).Select(id => id.Value));
    }

    private async Task SaveAsync(string tenant, string channel, string name) =>
        Assert.True(await Forums.TrySaveAsync(_forum with { Id = new ForumId(tenant, channel), Name = name }, null, default));
}
