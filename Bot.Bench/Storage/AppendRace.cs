using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Bench.Reports;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Bench.Storage;

/// <summary>Eight processes append to one meeting: every sequence number once, none missing, nobody's event lost.</summary>
internal static class AppendRace
{
    private const int Processes = 8;
    private const int Appends = 1_000;
    private const int MostDoublings = 7;

    private static readonly MeetingId Meeting = new("race");

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        await using var azurite = args.Contains("--azurite") ? await AzuriteServer.StartAsync() : null;
        var tables = azurite?.ConnectionString ?? BenchStore.After(args, "--tables");
        string[] store = tables is not null
            ? ["--tables", tables, "--prefix", $"race{Guid.NewGuid():n}"[..20]]
            : ["--path", BenchStore.After(args, "--path") ?? Path.Combine(Directory.CreateTempSubdirectory("moedebot-race").FullName, "race.db")];
        var appends = BenchStore.After(args, "--appends") is { } most ? int.Parse(most, CultureInfo.InvariantCulture) : Appends;
        var result = await RaceAsync(appends, store);

        await output.WriteLineAsync(result.Figures());
        if (BenchStore.After(args, "--report") is { } report)
            Reliability.Write(report, RaceResult.Section(azurite is not null ? "Azurite" : tables is not null ? "Table Storage" : "SQLite"), result.Figures());
        return result.Holds ? 0 : 1;
    }

    private static async Task<RaceResult> RaceAsync(int appends, string[] store)
    {
        await using var services = BenchStore.Open(store);
        var watch = Stopwatch.StartNew();
        var writers = Enumerable.Range(0, Processes).Select(number => Start(["race-writer", $"{number}", $"{appends}", .. store])).ToList();
        await Task.WhenAll(writers.Select(writer => writer.WaitForExitAsync()));
        var took = watch.Elapsed;
        var events = await services.GetRequiredService<IEventLog>().ReadAsync(Meeting, 0, CancellationToken.None);
        return new RaceResult(Processes, appends)
        {
            Sequences = [.. events.Select(recorded => recorded.Sequence)],
            Distinct = events.Select(recorded => recorded.ActivityId).Distinct().Count(),
            FailedWriters = writers.Count(writer => writer.ExitCode != 0),
            Took = took,
        };
    }

    /// <summary>One of the processes.</summary>
    public static async Task<int> WriteAsync(string number, string appends, ServiceProvider services)
    {
        await using (services)
        {
            var log = services.GetRequiredService<IEventLog>();
            var most = int.Parse(appends, CultureInfo.InvariantCulture);
            var (last, lost) = (0L, 0);
            for (var written = 0; written < most;)
            {
                last += (await log.ReadAsync(Meeting, last, CancellationToken.None)).Count;
                var next = new RecordedEvent(last + 1, DateTimeOffset.UnixEpoch, Person.Bot, $"{number}-{written}", new CommentAdded(1, "x"));
                if (await log.TryAppendAsync(Meeting, last, [next], CancellationToken.None))
                {
                    (written, last, lost) = (written + 1, last + 1, 0);
                    continue;
                }

                // Whoever lost stands back for a while, the longer the oftener: else all eight ask again at once, and again seven lose.
                lost = Math.Min(lost + 1, MostDoublings);
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 10 << lost)), TimeProvider.System);
            }

            return 0;
        }
    }

    private static Process Start(string[] args) =>
        Process.Start(new ProcessStartInfo(Environment.ProcessPath!, args)) ?? throw new InvalidOperationException("A writer could not be started.");
}
