using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(MoedeBot.Bench.Faults.JumpingClockStartup))]

namespace MoedeBot.Bench.Faults;

/// <summary>The machine's clock, set forward and back while the bot runs. Running time goes on, as it does on a real machine.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private long offsetTicks;

    /// <summary>The one of this process.</summary>
    public static JumpingClock Instance { get; } = new();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    public void Jump(TimeSpan by) => Interlocked.Add(ref offsetTicks, by.Ticks);
}

/// <summary>Puts the clock into the bot before the bot registers its own.</summary>
internal sealed class JumpingClockStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(JumpingClock.Instance));
}
