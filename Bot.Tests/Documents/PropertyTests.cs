using System.Diagnostics;
using System.Text;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

/// <summary>What holds for every document, tried on thousands; a failure names the seed that makes the document again.</summary>
public class PropertyTests
{
    private const int Documents = 5000;
    private const int Mutations = 5000;

    [Fact]
    public void Printing_what_was_read_gives_what_was_printed()
    {
        for (var seed = 1; seed <= Documents; seed++)
        {
            var text = TextPrinter.Print(new RandomDocuments(seed).Next());

            Same(seed, text, TextPrinter.Print(Read(seed, text)));
        }
    }

    [Fact]
    public void Decisions_typed_into_the_agenda_give_the_minutes_back()
    {
        for (var seed = 1; seed <= Documents; seed++)
        {
            var text = TextPrinter.Print(new RandomDocuments(seed).Next() with { Kind = DocumentKind.Minutes });
            var minutes = Read(seed, text);
            var typed = minutes.Items.ToDictionary(i => i.Number, i => i.DecisionText() ?? "");

            Same(seed, text, TextPrinter.Print(minutes.WithoutDecisions().Agenda.WithDecisions(typed)));
        }
    }

    [Fact]
    public void Json_and_Word_keep_every_document()
    {
        for (var seed = 1; seed <= Documents / 25; seed++)
        {
            var document = Read(seed, TextPrinter.Print(new RandomDocuments(seed).Next()));
            var text = TextPrinter.Print(document);

            Same(seed, text, TextPrinter.Print(DocumentJson.Deserialize(DocumentJson.Serialize(document))));
            Same(seed, text, TextPrinter.Print(Assert.IsType<ReadOutcome.Read>(DocumentReader.Read(DocxPrinter.Print(document))).Document));
        }
    }

    [Fact]
    public void Damaged_documents_are_read_or_refused_and_no_line_of_text_is_lost()
    {
        var samples = Seeds.Samples().Select(File.ReadAllText).ToList();
        for (var seed = 1; seed <= Mutations; seed++)
        {
            var random = new Random(seed);
            var source = seed % 3 == 0 ? samples[random.Next(samples.Count)] : TextPrinter.Print(new RandomDocuments(seed).Next());
            var damaged = Mutation.Of(source, random);
            var watch = Stopwatch.StartNew();
            var outcome = AgendaReader.Read(damaged);

            Assert.True(watch.ElapsedMilliseconds < 1000, $"Seed {seed} took {watch.ElapsedMilliseconds} ms.");
            if (outcome is ReadOutcome.Read read)
                NothingLost(seed, damaged, read.Document);
        }
    }

    [Fact]
    public void Damaged_bytes_of_any_format_never_throw()
    {
        var samples = Seeds.Samples().Select(File.ReadAllBytes).ToList();
        var formats = samples.SelectMany(s => Formats(Assert.IsType<ReadOutcome.Read>(DocumentReader.Read(s)).Document)).ToList();
        for (var seed = 1; seed <= Mutations / 5; seed++)
        {
            var bytes = Mutation.Of(formats[seed % formats.Count], new Random(seed));

            Assert.NotNull(DocumentReader.Read(bytes));
        }
    }

    [Fact]
    public void Time_grows_with_length_and_no_faster()
    {
        var line = "- et punkt <u>med <https://a.example og 31. marts\n\n1. at det godkendes\n\nA\tB\n\n";
        var small = "DAGSORDEN A d. 30-03-2023\n\nPunkt 1: B\n\nAnledning\n\n" + string.Concat(Enumerable.Repeat(line, 2000));
        var large = small + string.Concat(Enumerable.Repeat(line, 18000));
        Milliseconds(small);

        Assert.InRange(Milliseconds(large), 0, Math.Max(400, Milliseconds(small) * 40));
    }

    private static double Milliseconds(string text)
    {
        var watch = Stopwatch.StartNew();
        Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static byte[][] Formats(MeetingDocument document) =>
    [
        DocxPrinter.Print(document), Encoding.UTF8.GetBytes(HtmlPrinter.Print(document)), Encoding.UTF8.GetBytes(MarkdownPrinter.Print(document)),
        Encoding.Unicode.GetBytes(TextPrinter.Print(document)), Encoding.Latin1.GetBytes(TextPrinter.Print(document)),
    ];

    private static MeetingDocument Read(int seed, string text) =>
        AgendaReader.Read(text) is ReadOutcome.Read read ? read.Document : throw new InvalidOperationException($"Seed {seed} was refused.");

    private static void Same(int seed, string expected, string actual) => Assert.True(expected == actual, $"Seed {seed}:\n{FirstDifference(expected, actual)}");

    private static string FirstDifference(string expected, string actual)
    {
        var at = expected.Zip(actual).TakeWhile(p => p.First == p.Second).Count();
        static string Around(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 60)];
        return $"expected …{Around(expected, at)}…\nactual …{Around(actual, at)}…";
    }

    private static void NothingLost(int seed, string source, MeetingDocument document)
    {
        var kept = Bare(TextPrinter.Print(document) + string.Concat(document.PageMarks));
        foreach (var line in source.Split('\n'))
            Assert.True(kept.Contains(Bare(line), StringComparison.Ordinal), $"Seed {seed} lost the line: {line}");
    }

    // Blanks and the dots of contents lists are form, not text.
    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '.' && !char.IsControl(c)));
}
