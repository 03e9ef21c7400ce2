using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Bench.Storage;

/// <summary>What a press costs, and whether it grows with the number of meetings or with the length of the meeting.</summary>
internal sealed class StorageFigures(ServiceProvider services, TextWriter output)
{
    private const int Presses = 200;
    private const int ManyMeetings = 10_000;
    private const int ManyEvents = 5_000;

    private static readonly Forum Forum = new(
        new ForumId("tenant", "19:bench"), "Direktion", "almindelig", null, [new Person("s", "S")], new ChannelAddress("https://x.example/", "19:t", "28:b"));

    private readonly CountingLog log = new(services.GetRequiredService<IEventLog>());

    public static async Task<int> RunAsync(ServiceProvider services, TextWriter output)
    {
        await using (services)
        {
            var figures = new StorageFigures(services, output);
            await output.WriteLineAsync("| what | figure |\n|---|---|");
            await figures.GroupCommitAsync();
            await figures.LengthAsync();
            await figures.NumberAsync();
            return 0;
        }
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
        var meeting = await BeginAsync(meetings);
        await PressesAsync(meetings, meeting, 8);
        var early = await MedianAsync(meetings, meeting);
        for (var sequence = 0L; sequence < ManyEvents - Presses;)
        {
            await Task.WhenAll(Enumerable.Range(0, 90).Select(number => meetings.ExecuteAsync(meeting, Request(Comment(number)), default)));
            sequence = (await meetings.FindAsync(meeting, default))!.Sequence;
        }

        var late = await MedianAsync(meetings, meeting);
        await LineAsync("a press at event 10, ms (median)", $"{early:F2}");
        await LineAsync($"a press at event {ManyEvents}, ms (median)", $"{late:F2} ({late / early:F2} times)");

        using var cold = Meetings();
        var watch = Stopwatch.StartNew();
        var state = await cold.FindAsync(meeting, default);
        await LineAsync($"a cold meeting of {state!.Sequence} events, ms", $"{watch.Elapsed.TotalMilliseconds:F0}");
    }

    private async Task NumberAsync()
    {
        using var meetings = Meetings();
        var meeting = await BeginAsync(meetings);
        await PressesAsync(meetings, meeting, 20);
        var few = await MedianAsync(meetings, meeting);
        for (var number = 0; number < ManyMeetings; number += 100)
            await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => BeginAsync(meetings)));

        var other = await BeginAsync(meetings);
        await PressesAsync(meetings, other, 20);
        var many = await MedianAsync(meetings, other);
        await LineAsync("a press with a few meetings in the store, ms (median)", $"{few:F2}");
        await LineAsync($"a press with {ManyMeetings} more, ms (median)", $"{many:F2} ({many / few:F2} times)");
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

    private static async Task<double> MedianAsync(MeetingLog meetings, MeetingId meeting)
    {
        var times = new List<double>();
        for (var number = 0; number < Presses; number++)
        {
            var watch = Stopwatch.StartNew();
            await PressesAsync(meetings, meeting, 1);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(Presses / 2);
    }

    private Task LineAsync(string what, FormattableString figure) =>
        output.WriteLineAsync($"| {what} | {figure.ToString(CultureInfo.InvariantCulture)} |");
}
