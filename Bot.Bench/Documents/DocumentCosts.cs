using System.Diagnostics;
using System.Globalization;
using MoedeBot.Documents.Printing;

namespace MoedeBot.Bench.Documents;

/// <summary>
/// Processor time of one warm turn for each document: text to minutes text, and reading and printing it as a Word file. For machines that others
/// keep busy, where the clock on the wall measures them as well; <see cref="DocumentFigures"/> is for quiet ones.
/// </summary>
internal static class DocumentCosts
{
    private const int Warming = 300;
    private const int Turns = 200;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(TextWriter output)
    {
        foreach (var file in DocumentFigures.Files())
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var document = DocumentFigures.Of(bytes);
            var word = DocxPrinter.Print(document);
            var text = Cost(() => TextPrinter.Print(DocumentFigures.Of(bytes)));
            var (read, print) = (Cost(() => DocumentFigures.Of(word)), Cost(() => DocxPrinter.Print(document)));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(file)}: text to text {text:F2} ms, read Word {read:F2} ms, print Word {print:F2} ms"));
        }

        return 0;
    }

    private static double Cost(Func<object> turn)
    {
        for (var i = 0; i < Warming; i++)
            turn();
        return Enumerable.Range(0, Rounds).Min(_ => Round(turn)) / Turns;
    }

    private static double Round(Func<object> turn)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        for (var i = 0; i < Turns; i++)
            turn();
        self.Refresh();
        return (self.TotalProcessorTime - before).TotalMilliseconds;
    }
}
