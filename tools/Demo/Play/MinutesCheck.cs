namespace MoedeBot.Demo.Play;

/// <summary>Holds the minutes against the agenda that they came from.</summary>
public static class MinutesCheck
{
    /// <summary>What is wrong with the minutes: an item missing or out of order, a decision not in its place, content of a closed item. Empty when all is well.</summary>
    /// <param name="agenda">The agenda that was played.</param>
    /// <param name="minutes">The minutes as text.</param>
    public static IReadOnlyList<string> Faults(AgendaScript agenda, string minutes)
    {
        List<string> faults = [];
        var starts = Starts(agenda, minutes);
        for (var i = 0; i < agenda.Items.Count; i++)
        {
            var item = agenda.Items[i];
            if (starts[i] < 0)
            {
                faults.Add($"Punkt {item.Number} mangler eller står i forkert rækkefølge.");
                continue;
            }
            var end = starts.Skip(i + 1).FirstOrDefault(start => start >= 0, minutes.Length);
            var part = minutes[starts[i]..end];
            if (!item.Confidential && item.Decision is { } decision && !part.Contains(decision, StringComparison.Ordinal))
                faults.Add($"Punkt {item.Number}: beslutningen står der ikke.");
        }
        faults.AddRange(agenda.Items.SelectMany(item => item.Secrets, (item, secret) => (item, secret))
            .Where(pair => minutes.Contains(pair.secret, StringComparison.Ordinal))
            .Select(pair => $"Punkt {pair.item.Number} er lukket, men referatet har »{Story.Excerpt(pair.secret)}«."));
        return faults;
    }

    /// <summary>»identisk«, or the first line in which the minutes differ from the document that they came from.</summary>
    public static string Compare(string document, string minutes)
    {
        var (expected, actual) = (Lines(document), Lines(minutes));
        for (var i = 0; i < Math.Max(expected.Length, actual.Length); i++)
        {
            var (theirs, ours) = (expected.ElementAtOrDefault(i), actual.ElementAtOrDefault(i));
            if (theirs != ours)
                return $"Første forskel er i linje {i + 1}:\n  dokumentet: {theirs ?? "(slut)"}\n  referatet:  {ours ?? "(slut)"}";
        }
        return "identisk";
    }

    // In order: the search for an item begins where the one before it began.
    private static List<int> Starts(AgendaScript agenda, string minutes)
    {
        List<int> starts = [];
        var from = 0;
        foreach (var item in agenda.Items)
        {
            var at = minutes.IndexOf($"\n{item.Heading}", from, StringComparison.Ordinal);
            starts.Add(at);
            from = at < 0 ? from : at + 1;
        }
        return starts;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
