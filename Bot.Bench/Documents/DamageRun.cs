using System.Globalization;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using MoedeBot.Tests.Documents;

namespace MoedeBot.Bench.Documents;

/// <summary>
/// Reads damaged documents by the tens of thousands: lines dropped, doubled, swapped, cut, shuffled; every tenth has its bytes damaged
/// in its Word, web or Markdown form instead. Says how many were read, refused, slow, or lost a line; an exception ends the run with its seed.
/// </summary>
internal static class DamageRun
{
    private const int Slow = 1000;

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var count = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 50_000;
        var (read, refused, slow, lossy) = (0, 0, 0, 0);
        for (var seed = 1; seed <= count; seed++)
        {
            var (source, outcome, cost) = Try(seed);
            slow += cost.TotalMilliseconds > Slow ? 1 : 0;
            if (outcome is not ReadOutcome.Read good)
                refused++;
            else if (source is not null && Lost(source, good.Document) is { } line)
                await output.WriteLineAsync($"seed {seed} lost a line of {line.Length} characters ({++lossy})");
            else
                read++;
        }

        await output.WriteLineAsync($"{count} documents: {read} read, {refused} refused, {lossy} lost a line, {slow} took more than {Slow} ms of processor time");
        return lossy + slow == 0 ? 0 : 1;
    }

    private static (string? Source, ReadOutcome Outcome, TimeSpan Cost) Try(int seed)
    {
        try
        {
            var document = new RandomDocuments(seed).Next();
            var source = seed % 10 == 0 ? null : Mutation.Of(TextPrinter.Print(document), new Random(seed));
            var bytes = source is null ? Mutation.Of(Bytes(document, seed), new Random(seed)) : [];
            // The whole process: what other programs do meanwhile does not count, what the collector does for the reading does.
            var before = Environment.CpuUsage.TotalTime;
            var outcome = source is null ? DocumentReader.Read(bytes) : AgendaReader.Read(source);
            return (source, outcome, Environment.CpuUsage.TotalTime - before);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Seed {seed}.", e);
        }
    }

    private static byte[] Bytes(MeetingDocument document, int seed) => (seed / 10 % 3) switch
    {
        0 => DocxPrinter.Print(document),
        1 => System.Text.Encoding.UTF8.GetBytes(HtmlPrinter.Print(document)),
        _ => System.Text.Encoding.UTF8.GetBytes(MarkdownPrinter.Print(document)),
    };

    private static string? Lost(string source, MeetingDocument document)
    {
        var kept = Bare(TextPrinter.Print(document) + string.Concat(document.PageMarks));
        return Array.Find(source.Split('\n'), line => !kept.Contains(Bare(line), StringComparison.Ordinal));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '.' && !char.IsControl(c)));
}
