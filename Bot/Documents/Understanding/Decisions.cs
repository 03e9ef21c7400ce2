using MoedeBot.Documents.Reading;

namespace MoedeBot.Documents;

/// <summary>Finds what a decision sets going: actions hidden in its sentences, and the forum that it sends the case on to.</summary>
public static class Decisions
{
    /// <summary>What the item's decision means.</summary>
    /// <param name="item">An item of minutes; one without a decision means nothing.</param>
    /// <param name="head">The document's head: its date gives the year to a day without one, its forum is not referred to.</param>
    public static DecisionMeaning Meaning(this AgendaItem item, DocumentHead head)
    {
        var meaning = Meaning(item.DecisionText() ?? "", head.Date);
        return meaning.Referrals.Count > 0 || Referrals.Recommended(item.DecisionText() ?? "") is not { } words || NextForum(item, head) is not { } next
            ? meaning
            : meaning with { Referrals = [new(next, words)] };
    }

    /// <summary>What the decision's text means.</summary>
    /// <param name="text">A decision as printed or typed.</param>
    /// <param name="meeting">Day of the meeting; null when unknown.</param>
    public static DecisionMeaning Meaning(string text, DateOnly? meeting)
    {
        var sentences = Sentences.Of(text);
        return new([.. sentences.Select(s => ActionWords.Read(s, meeting)).OfType<ProposedAction>()], [.. sentences.SelectMany(Referrals.In)]);
    }

    // "Anbefales." alone: the route says to whom.
    private static string? NextForum(AgendaItem item, DocumentHead head)
    {
        var route = item.Sections.Where(s => s.Kind == SectionKind.Route).SelectMany(s => BlockText.Plain(s.Blocks).Split([',', ';', '\n']))
            .Select(f => f.Trim().TrimStart('-', ' ').TrimEnd('.')).Where(f => f.Length > 0).ToList();
        var here = route.FindIndex(f => f.Equals(head.Forum, StringComparison.OrdinalIgnoreCase));
        return here + 1 < route.Count ? route[here + 1] : null;
    }
}

/// <summary>Sentences of a text, verbatim.</summary>
internal static class Sentences
{
    private static readonly string[] Abbreviations =
        ["bl.a", "ca", "evt", "f.eks", "fx", "hhv", "ift", "inkl", "jf", "kl", "kr", "m.fl", "m.m", "mio", "mv", "nr", "o.l", "pga", "pkt", "pr", "stk", "vedr"];

    /// <summary>The sentences, list markers left out.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var sentences = new List<string>();
        foreach (var line in text.Split('\n'))
            Split(ListMarker.Read(line, 0) is { } marker ? marker.TextOf(line) : line, sentences);
        return sentences;
    }

    private static void Split(string line, List<string> sentences)
    {
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (at + 1 < line.Length && !Ends(line, at))
                continue;
            if (line[start..(at + 1)].Trim() is { Length: > 0 } sentence)
                sentences.Add(sentence);
            start = at + 1;
        }
    }

    // A full stop before a capital, but not that of an abbreviation, an initial or a day's number.
    private static bool Ends(string line, int at)
    {
        if (line[at] is not ('.' or '!' or '?') || at + 2 >= line.Length || line[at + 1] != ' ' || !char.IsUpper(line[at + 2]))
            return false;
        var from = line.LastIndexOf(' ', at) + 1;
        var word = line[from..at];
        return line[at] != '.' || !(IsInitial(line, from, word) || Array.Exists(Abbreviations, a => a.Equals(word, StringComparison.OrdinalIgnoreCase)));
    }

    // "Jens B. Hansen" is one name; "model B. Mette udarbejder" is two sentences.
    private static bool IsInitial(string line, int from, string word)
    {
        if (word.Length > 1)
            return false;
        var before = line[..from].TrimEnd();
        return word.Length == 0 || char.IsDigit(word[0]) || before.Length == 0 || char.IsUpper(before[before.LastIndexOf(' ') + 1]);
    }
}
