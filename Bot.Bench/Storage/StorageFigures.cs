using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Bench.Storage;

/// <summary>What a press costs, and whether it grows with the number of meetings or with the length of the meeting.</summary>
internal sealed class StorageFigures(ServiceProvider services, ServiceProvider empty, TextWriter output)
{
    private const int Presses = 200;
    private const int ManyMeetings = 10_000;
    private const int ManyEvents = 5_000;

    private static readonly Forum Forum = new(
        new ForumId("tenant", "19:bench"), "Direktion", "almindelig", null, [new Person("s", "S")], new ChannelAddress("https://x.example/", "19:t", "28:b"));

    private readonly CountingLog log = new(services.GetRequiredService<IEventLog>());

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        await using var services = BenchStore.Open(args);
        await using var empty = BenchStore.Open(BenchStore.Beside(args));
        var figures = new StorageFigures(services, empty, output);
        await output.WriteLineAsync("| what | figure |\n|---|---|");
        await figures.GroupCommitAsync();
        await figures.LengthAsync();
        await figures.NumberAsync();
        return 0;
    }

    private static MeetingCommand.AddComment Comment(int number) => new(1, $"Kommentar nummer {number}: jeg er enig i indstillingen.");

    private static Request Request(MeetingCommand command) => new(command, Actor.Bot, Guid.NewGuid().ToString("n"));

    private async Task GroupCommitAsync()
    {
        using var meetings = Meetings();
        var (alone, together) = (await BeginAsync(meetings), await BeginAsync(meetings));
        await PressesAsync(meetings, alone, Presses);

        var (before, watch) = (log.Appends, Stopwatch.StartNew());
        await PressesAsync(meetings, alone, Presses);
        var (oneByOne, oneByOneAppends) = (Presses / watch.Elapsed.TotalSeconds, log.Appends - before);

        (before, watch) = (log.Appends, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Presses).Select(number => meetings.ExecuteAsync(together, Request(Comment(number)), default)));
        var (grouped, groupedAppends) = (Presses / watch.Elapsed.TotalSeconds, log.Appends - before);

        await LineAsync("one by one, commands/s", $"{oneByOne:F0} ({oneByOneAppends} appends for {Presses})");
        await LineAsync("200 at once, commands/s", $"{grouped:F0} ({groupedAppends} appends for {Presses}; {grouped / oneByOne:F1} times as many)");
    }

    private async Task LengthAsync()
    {
        using var meetings = Meetings();
        var (small, large) = (await BeginAsync(meetings), await BeginAsync(meetings));
        await PressesAsync(meetings, small, 8);
        for (var sequence = 0L; sequence < ManyEvents - Presses;)
        {
            await Task.WhenAll(Enumerable.Range(0, 90).Select(number => meetings.ExecuteAsync(large, Request(Comment(number)), default)));
            sequence = (await meetings.FindAsync(large, default))!.Sequence;
        }

        var (early, late) = await MediansAsync((meetings, small), (meetings, large));
        await LineAsync("a press from event 10 on, ms (median)", $"{early:F2}");
        await LineAsync($"a press up to event {ManyEvents}, ms (median)", $"{late:F2} ({late / early:F2} times)");

        using var cold = Meetings();
        var watch = Stopwatch.StartNew();
        var state = await cold.FindAsync(large, default);
        await LineAsync($"a cold meeting of {state!.Sequence} events, ms", $"{watch.Elapsed.TotalMilliseconds:F0}");
    }

    private async Task NumberAsync()
    {
        using var meetings = Meetings();
        for (var number = 0; number < ManyMeetings; number += 100)
            await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => BeginAsync(meetings)));

        using var emptyStore = new MeetingLog(
            empty.GetRequiredService<IEventLog>(), empty.GetRequiredService<IDirtyMeetings>(), TimeProvider.System);
        var (few, many) = await MediansAsync((emptyStore, await BeginAsync(emptyStore)), (meetings, await BeginAsync(meetings)));
        await LineAsync("a press in a store with one meeting, ms (median)", $"{few:F2}");
        await LineAsync($"a press in a store with {ManyMeetings}, ms (median)", $"{many:F2} ({many / few:F2} times)");
    }

    private MeetingLog Meetings() => new(log, services.GetRequiredService<IDirtyMeetings>(), TimeProvider.System);

    private static async Task<MeetingId> BeginAsync(MeetingLog meetings)
    {
        var meeting = MeetingId.New(TimeProvider.System.GetUtcNow());
        var item = new AgendaItem("Punkt", 1, "Budget", null, false, []) { PrintedTitle = "Budget" };
        var agenda = new MeetingDocument(DocumentKind.Agenda, "almindelig", new DocumentHead("Direktion", null, null, null, []), [], [item]);
        await meetings.ExecuteAsync(meeting, Request(new MeetingCommand.ReceiveAgenda(Forum, agenda, [], false, "a:1")), default);
        await meetings.ExecuteAsync(meeting, Request(new MeetingCommand.PostAgenda()), default);
        return meeting;
    }

    private static async Task PressesAsync(MeetingLog meetings, MeetingId meeting, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var executed = await meetings.ExecuteAsync(meeting, Request(Comment(number)), default);
            if (executed.Refusal is { } refusal)
                throw new InvalidOperationException($"A press was refused: {refusal}");
        }
    }

    // Turn by turn, so that what else the machine does falls on both alike.
    private static async Task<(double First, double Second)> MediansAsync(
        (MeetingLog Log, MeetingId Meeting) first, (MeetingLog Log, MeetingId Meeting) second)
    {
        var (firstTimes, secondTimes) = (new List<double>(), new List<double>());
        for (var number = 0; number < Presses; number++)
        {
            firstTimes.Add(await TimeAsync(first.Log, first.Meeting));
            secondTimes.Add(await TimeAsync(second.Log, second.Meeting));
        }

        return (firstTimes.Order().ElementAt(Presses / 2), secondTimes.Order().ElementAt(Presses / 2));
    }

    private static async Task<double> TimeAsync(MeetingLog meetings, MeetingId meeting)
    {
        var watch = Stopwatch.StartNew();
        await PressesAsync(meetings, meeting, 1);
        return watch.Elapsed.TotalMilliseconds;
    }

    private Task LineAsync(string what, FormattableString figure) =>
        output.WriteLineAsync($"| {what} | {figure.ToString(CultureInfo.InvariantCulture)} |");
}
