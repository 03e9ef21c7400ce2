using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Meetings;

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
        string[] store = BenchStore.After(args, "--tables") is { } account
            ? ["--tables", account, "--prefix", $"race{Guid.NewGuid():n}"[..20]]
            : ["--path", BenchStore.After(args, "--path") ?? Path.Combine(Directory.CreateTempSubdirectory("moedebot-race").FullName, "race.db")];
        var appends = BenchStore.After(args, "--appends") ?? Appends.ToString(CultureInfo.InvariantCulture);
        await using var services = BenchStore.Open(store);
        var log = services.GetRequiredService<IEventLog>();

        var watch = Stopwatch.StartNew();
        var writers = Enumerable.Range(0, Processes).Select(number => Start(["race-writer", $"{number}", appends, .. store])).ToList();
        await Task.WhenAll(writers.Select(writer => writer.WaitForExitAsync()));
        var seconds = watch.Elapsed.TotalSeconds;

        var events = await log.ReadAsync(Meeting, 0, CancellationToken.None);
        var expected = Processes * int.Parse(appends, CultureInfo.InvariantCulture);
        var gapless = events.Select(recorded => recorded.Sequence).SequenceEqual(Enumerable.Range(1, expected).Select(number => (long)number));
        var distinct = events.Select(recorded => recorded.ActivityId).Distinct().Count();
        var failed = writers.Count(writer => writer.ExitCode != 0);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Processes} processes, {expected} appends acknowledged, {events.Count} events, {distinct} distinct, gapless: {gapless}, failed writers: {failed}, {expected / seconds:F0} appends/s"));
        return gapless && distinct == expected && failed == 0 ? 0 : 1;
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
