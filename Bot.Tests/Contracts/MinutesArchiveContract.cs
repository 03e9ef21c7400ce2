using System.Security.Cryptography;
using System.Text;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

/// <summary>What the archive of minutes promises.</summary>
public abstract class MinutesArchiveContract(TestStore store) : IDisposable
{
    private static readonly ForumId _forum = MeetingBuilder.Forum.Id;

    private IMinutesArchive Archive => store.Minutes;

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Minutes_are_found_as_they_were_saved()
    {
        var minutes = Minutes("m1", 1, "Beslutning: Tiltrådt på Ærø.\r\n\r\n");
        await Archive.SaveAsync(minutes, default);

        using var another = store.Another();
        AssertSame(minutes, await another.Minutes.FindAsync(_forum, new MeetingId("m1"), 1, default));
        Assert.Null(await Archive.FindAsync(_forum, new MeetingId("m1"), 2, default));
        Assert.Null(await Archive.FindAsync(_forum, new MeetingId("m2"), 1, default));
        Assert.Null(await Archive.FindAsync(_forum with { TenantId = "tenant-2" }, new MeetingId("m1"), 1, default));
    }

    [Fact]
    public async Task Saving_the_same_again_is_no_error()
    {
        await Archive.SaveAsync(Minutes("m1", 1, "Samme"), default);
        await Archive.SaveAsync(Minutes("m1", 1, "Samme"), default);

        Assert.Single(await Archive.ListAsync(_forum, 10, default));
    }

    [Fact]
    public async Task Minutes_are_never_overwritten()
    {
        await Archive.SaveAsync(Minutes("m1", 1, "Først"), default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Archive.SaveAsync(Minutes("m1", 1, "Sidst"), default));

        Assert.Equal("Først", (await Archive.FindAsync(_forum, new MeetingId("m1"), 1, default))!.Text);
    }

    [Theory]
    [InlineData(479_000)]
    [InlineData(2_000_000)]
    public async Task Minutes_may_be_as_long_as_they_are(int letters)
    {
        var minutes = Minutes("m1", 1, "ab" + string.Concat(Enumerable.Repeat("Æ\U0001F600\n", letters / 4)));
        await Archive.SaveAsync(minutes, default);

        AssertSame(minutes, await Archive.FindAsync(_forum, new MeetingId("m1"), 1, default));
        AssertSame(minutes, Assert.Single(await Archive.ListAsync(_forum, 10, default)));
    }

    [Fact]
    public async Task The_newest_meeting_and_version_come_first()
    {
        await Archive.SaveAsync(Minutes("m1", 1, "a", day: 1), default);
        await Archive.SaveAsync(Minutes("m3", 1, "b", day: 20), default);
        await Archive.SaveAsync(Minutes("m3", 2, "c", day: 20), default);
        await Archive.SaveAsync(Minutes("m2", 1, "d", day: 9), default);
        await Archive.SaveAsync(Minutes("m4", 1, "e") with { Forum = new ForumId("tenant-1", "19:other") }, default);

        Assert.Equal(["c", "b", "d", "a"], (await Archive.ListAsync(_forum, 10, default)).Select(minutes => minutes.Text));
        Assert.Equal(["c", "b"], (await Archive.ListAsync(_forum, 2, default)).Select(minutes => minutes.Text));
    }

    private static ArchivedMinutes Minutes(string meeting, int version, string text, int day = 14) => new(
        _forum, new MeetingId(meeting), version, new DateOnly(2026, 10, day), MeetingBuilder.Now.AddTicks(1),
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), text,
        MeetingBuilder.Agenda(MeetingBuilder.Item(1, "Budget for Ærø"), MeetingBuilder.Item(2, "Personalesag", confidential: true)));

    private static void AssertSame(ArchivedMinutes expected, ArchivedMinutes? actual)
    {
        Assert.Equal(expected with { Document = null! }, actual! with { Document = null! });
        Assert.Equal(MeetingEventJson.Write(expected.Document), MeetingEventJson.Write(actual!.Document));
    }
}
