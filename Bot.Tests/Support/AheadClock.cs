namespace MoedeBot.Tests.Support;

/// <summary>The real clock, put ahead: days pass at once, and what waits for seconds still waits for them.</summary>
internal sealed class AheadClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
