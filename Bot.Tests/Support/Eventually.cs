namespace MoedeBot.Tests.Support;

/// <summary>Waits for what happens by itself: looks often, and gives up with what there is instead.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task TrueAsync(Func<bool> condition, Func<string> instead)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!condition())
        {
            if (limit.IsCancellationRequested)
                Assert.Fail($"Not within {Limit.TotalSeconds:0} s. There is:\n{instead()}");
            await look.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
