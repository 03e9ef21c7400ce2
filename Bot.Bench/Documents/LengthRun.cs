using System.Diagnostics;
using System.Globalization;
using System.Text;
using MoedeBot.Documents;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Bench.Documents;

/// <summary>
/// Reads texts of 1, 10 and 19 MB and says how the time grows: ten times the text may take at most eleven times as long. Measured as
/// processor time, so that other programs on the machine do not count. The two lengths are compared within a round, ten texts of 1 MB one after the
/// other and then one of 10 MB, and the middle one of the rounds counts: both then pay for their own collections of memory, and whatever else makes the
/// processor faster or slower for a while.
/// </summary>
internal static class LengthRun
{
    private const double Most = 11;
    private const int Rounds = 15;

    // Until the compiler has done with what is used the most; a cold megabyte would make any ratio look good.
    private const int WarmingRuns = 60;

    private const string Paragraph =
        "Kommunens henvendelser er talt op i to uger i marts. Der kom 4.310 opkald og 2.875 skriftlige henvendelser, og hver femte borger henvendte sig "
        + "mere end én gang i samme sag. Afdelingerne har hver for sig set på, hvad der kan gøres bedre, og hvad det vil koste i kroner og timer i budgetåret.";

    public static async Task<int> RunAsync(TextWriter output)
    {
        for (var warming = 0; warming < WarmingRuns; warming++)
            Read(Text(1));
        var (one, ten, most) = (Text(1), Text(10), Text(19));
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(one, ten)).OrderBy(round => round.Ratio).ToList();
        var middle = rounds[Rounds / 2];
        var longest = Middle([.. Enumerable.Range(0, Rounds).Select(_ => Cost(() => Read(most)))]);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"1 MB {middle.One:F1} ms, 10 MB {middle.Ten:F0} ms: {middle.Ratio:F1} times, the middle of {Rounds} rounds ({rounds[0].Ratio:F1} to {rounds[^1].Ratio:F1}); 19 MB {longest:F0} ms ({19_000 / longest:F0} MB/s)"));
        return middle.Ratio <= Most ? 0 : 1;
    }

    private static (double One, double Ten, double Ratio) Round(byte[] one, byte[] ten)
    {
        var short10 = Cost(() =>
        {
            for (var text = 0; text < 10; text++)
                Read(one);
        });
        var long1 = Cost(() => Read(ten));
        return (short10 / 10, long1, long1 / (short10 / 10));
    }

    private static double Middle(List<double> costs) => costs.Order().ElementAt(costs.Count / 2);

    // The whole process and not one thread: collecting what the reading leaves behind is a part of its price.
    private static double Cost(Action action)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        action();
        self.Refresh();
        return (self.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static void Read(byte[] text)
    {
        if (DocumentReader.Read(text) is not ReadOutcome.Read { Document.Items.Count: >= 100 })
            throw new InvalidOperationException("The long text was not read as an agenda.");
    }

    // A hundred items to the megabyte, so that 19 MB stays under the most items that are read.
    private static byte[] Text(int megabytes)
    {
        var text = new StringBuilder("\n\nDAGSORDEN Chefforum d. 07-05-2026\n\nMødested Mødelokale 2");
        for (var item = 1; item <= 100 * megabytes; item++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\nSak {item}: CF - Plan nummer {item}\n\n00.13.00-A00-{item}-26\n\nAnledning\n\nChefforum skal tage stilling.\n\nSagsfremstilling");
            for (var part = 1; part <= 26; part++)
                text.Append(CultureInfo.InvariantCulture, $"\n\n{Paragraph} Se notat {part}.\n\n- Høring i uge {part}\n- Svar i uge {part + 2}");
            text.Append("\n\nIndstilling\n\nDirektøren indstiller, at\n\n1. planen godkendes.\n2. planen sendes i høring.");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
