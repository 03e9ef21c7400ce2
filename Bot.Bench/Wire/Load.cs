using System.Diagnostics;

namespace MoedeBot.Bench.Wire;

/// <summary>What a run of requests took.</summary>
/// <param name="PerSecond">Requests answered per second, over all connections.</param>
/// <param name="Count">Requests answered.</param>
/// <param name="P50">Milliseconds from the first byte sent to the last byte read: half are faster.</param>
/// <param name="P99">Milliseconds: one in a hundred is slower.</param>
/// <param name="BodyLength">Bytes of the last answer.</param>
internal sealed record Pace(double PerSecond, int Count, double P50, double P99, int BodyLength);

/// <summary>Sixteen connections, each sending its next request as soon as the last one is answered.</summary>
internal sealed class Load(int port, byte[][] requests)
{
    private const int Connections = 16;

    /// <summary>Keeps asking for a time.</summary>
    /// <exception cref="InvalidOperationException">An answer was not 200: its figures would mean nothing.</exception>
    public async Task<Pace> RunAsync(TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var watch = Stopwatch.StartNew();
        var lines = await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => RunLineAsync(number, end)));
        var seconds = watch.Elapsed.TotalSeconds;
        var ticks = lines.SelectMany(line => line.Ticks).Order().ToList();
        return new Pace(ticks.Count / seconds, ticks.Count, At(ticks, 0.5), At(ticks, 0.99), lines[0].BodyLength);
    }

    private async Task<(List<long> Ticks, int BodyLength)> RunLineAsync(int number, long end)
    {
        var (ticks, length) = (new List<long>(1 << 16), 0);
        using var line = await HttpLine.ConnectAsync(port, CancellationToken.None);
        for (var at = number; ; at++)
        {
            var begun = Stopwatch.GetTimestamp();
            if (begun >= end)
                return (ticks, length);
            var (status, body) = await line.AskAsync(requests[at % requests.Length], CancellationToken.None);
            if (status != 200)
                throw new InvalidOperationException($"Answered {status}.");
            length = body.Length;
            ticks.Add(Stopwatch.GetTimestamp() - begun);
        }
    }

    private static double At(List<long> sorted, double part) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))] * 1000.0 / Stopwatch.Frequency;
}
