using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using MoedeBot.Meetings;
using MoedeBot.Storage;

namespace MoedeBot.Tests.Storage;

public sealed class StorageHealthTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("moedebot");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_store_that_answers_is_healthy_and_tells_how_much_waits()
    {
        await using var services = Services().BuildServiceProvider();
        await services.GetRequiredService<IDirtyMeetings>().MarkAsync(new MeetingId("m1"), 1, default);

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal(1, report.Entries["storage"].Data["meetingsWithSomethingUndelivered"]);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_not()
    {
        await using var services = Services().AddSingleton<IDirtyMeetings>(new Away()).BuildServiceProvider();

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
    }

    private IServiceCollection Services() => new ServiceCollection()
        .AddLogging(logging => logging.ClearProviders())
        .AddStorage(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(folder.FullName, "x.db") }).Build());

    private sealed class Away : IDirtyMeetings
    {
        public Task MarkAsync(MeetingId meeting, long sequence, CancellationToken cancellationToken) => throw new IOException();

        public Task<IReadOnlyList<DirtyMeeting>> ListAsync(CancellationToken cancellationToken) => throw new IOException();

        public Task ClearAsync(MeetingId meeting, long delivered, CancellationToken cancellationToken) => throw new IOException();
    }
}
