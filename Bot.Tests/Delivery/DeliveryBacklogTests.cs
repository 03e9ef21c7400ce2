using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Delivery;

public sealed class DeliveryBacklogTests : IDisposable
{
    private static readonly MeetingId _one = new("m1"), _two = new("m2");

    private readonly ManualClock clock = new(MeetingBuilder.Now);
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly DeliveryBacklog backlog;

    public DeliveryBacklogTests() => backlog = new DeliveryBacklog(clock, services.GetRequiredService<IMeterFactory>());

    public void Dispose()
    {
        backlog.Dispose();
        services.Dispose();
    }

    [Fact]
    public void What_waits_is_counted_once_and_ages_from_the_first_time()
    {
        backlog.Waits(_one);
        clock.Advance(TimeSpan.FromSeconds(40));
        backlog.Waits(_one);
        backlog.Waits(_two);
        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(new BacklogFigures(2, 0, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60)), backlog.Now());
        backlog.Shown(_one);
        Assert.Equal(new BacklogFigures(1, 0, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20)), backlog.Now());
        backlog.Shown(_two);
        Assert.Equal(new BacklogFigures(0, 0, TimeSpan.Zero, TimeSpan.Zero), backlog.Now());
    }

    [Fact]
    public async Task A_queue_that_moves_is_healthy_and_one_that_stands_still_is_not()
    {
        backlog.Waits(_one);
        clock.Advance(DeliveryHealth.Patience * 0.9);
        backlog.Wrote(_one);
        clock.Advance(DeliveryHealth.Patience * 0.9);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync()).Status);

        clock.Advance(DeliveryHealth.Patience * 0.2);
        var health = await HealthAsync();
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Equal(1, health.Data["meetingsWaiting"]);
        Assert.Equal(1_200L, health.Data["oldestSeconds"]);
    }

    [Fact]
    public async Task A_forum_that_the_bot_was_removed_from_makes_nobody_unhealthy()
    {
        backlog.Waits(_one);
        backlog.Pauses(_one);
        clock.Advance(TimeSpan.FromDays(3));

        var health = await HealthAsync();

        Assert.Equal(HealthStatus.Healthy, health.Status);
        Assert.Equal(1, health.Data["meetingsPaused"]);
    }

    [Fact]
    public async Task Cards_that_Teams_refuses_are_told_by_count_and_meeting_and_keep_no_traffic_away()
    {
        backlog.Refused(_one, 2);
        backlog.Refused(_two, 1);
        var health = await HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Equal(3, health.Data["cardsRefused"]);
        Assert.Equal(["m1", "m2"], Assert.IsType<string[]>(health.Data["meetingsRefused"]));

        backlog.Waits(_two);
        clock.Advance(DeliveryHealth.Patience);
        Assert.Equal(HealthStatus.Unhealthy, (await HealthAsync()).Status);
        backlog.Shown(_two);
        backlog.Refused(_one, 0);
        backlog.Refused(_two, 0);

        Assert.Equal(HealthStatus.Healthy, (await HealthAsync()).Status);
    }

    [Fact]
    public void The_figures_are_metrics()
    {
        var seen = new Dictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == DeliveryBacklog.MeterName && instrument.Meter.Scope == services.GetRequiredService<IMeterFactory>())
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => seen[instrument.Name] = seen.GetValueOrDefault(instrument.Name) + value);
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => seen[instrument.Name] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => seen[instrument.Name] = value);
        listener.Start();

        backlog.Waits(_one);
        backlog.Wrote(_one);
        backlog.Wrote(_one);
        backlog.Failed("later");
        backlog.Refused(_two, 3);
        clock.Advance(TimeSpan.FromSeconds(7));
        listener.RecordObservableInstruments();

        Assert.Equal(
            new Dictionary<string, double>
            {
                ["moedebot.delivery.written"] = 2, ["moedebot.delivery.failures"] = 1, ["moedebot.delivery.waiting"] = 1,
                ["moedebot.delivery.paused"] = 0, ["moedebot.delivery.oldest"] = 7, ["moedebot.delivery.refused"] = 3,
            },
            seen);
    }

    private Task<HealthCheckResult> HealthAsync() => new DeliveryHealth(backlog).CheckHealthAsync(
        new HealthCheckContext
        {
            Registration = new HealthCheckRegistration("delivery", _ => null!, HealthStatus.Unhealthy, null),
        },
        default);
}
