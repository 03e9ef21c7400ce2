namespace MoedeBot.Documents.Reading;

/// <summary>Understands the title line and the fields of the head.</summary>
internal static class HeadValues
{
    private static readonly string[] TitleLeads = ["af møde i ", "fra møde i ", "til møde i ", "for møde i ", "for ", "fra ", "til ", "af ", "- ", "– ", ": "];
    private static readonly string[] Absences = [.. HouseStyles.All.SelectMany(s => s.Words.Absent).Distinct(StringComparer.OrdinalIgnoreCase)];
    private static readonly string[] Statuses = ["delvis", "deltog", "fra kl", "til kl", "online", "inhabil", "suppleant", "stedfortræder", "orlov", "syg"];

    /// <summary>The head as understood.</summary>
    /// <param name="title">Title line as printed; null when there is none.</param>
    /// <param name="fields">The fields as printed.</param>
    /// <param name="rules">Which captions hold what.</param>
    public static DocumentHead Of(string? title, IReadOnlyList<PrintedField> fields, IReadOnlyList<HeadRule> rules)
    {
        var known = fields.Select(f => (Kind: KindOf(f, rules), Text: f.Text.Replace('\n', ' '))).ToList();
        string? First(HeadKind kind) => known.Where(f => f.Kind == kind).Select(f => f.Text).FirstOrDefault();
        var (forum, titleDate) = Title(title);
        var dateText = First(HeadKind.Date) ?? "";
        var date = titleDate ?? DanishDates.Find(dateText, out _);
        var start = DanishDates.FindTime(dateText) ?? DanishDates.FindTime("kl. " + (First(HeadKind.Time) ?? ""));
        var participants = known.Where(f => f.Kind == HeadKind.Participants).SelectMany(f => People(f.Text, null))
            .Concat(known.Where(f => f.Kind == HeadKind.Absentees).SelectMany(f => People(f.Text, "Fravær")));
        return new(First(HeadKind.Forum) ?? forum, date, start, First(HeadKind.Place), [.. participants]) { Fields = fields, PrintedTitle = title };
    }

    private static HeadKind KindOf(PrintedField field, IReadOnlyList<HeadRule> rules) =>
        rules.FirstOrDefault(r => r.Caption == field.Caption.TrimEnd(':'))?.Kind ?? HeadKind.Other;

    /// <summary>Forum and date of a title line such as <c>REFERAT Chefforum d. 30-03-2023</c>.</summary>
    public static (string Forum, DateOnly? Date) Title(string? title)
    {
        if (title is null)
            return ("", null);
        var line = title.Replace('\n', ' ');
        var rest = line[(KindWords.Read(line)?.Printed.Length ?? 0)..].Trim();
        var lead = Array.Find(TitleLeads, l => rest.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        rest = lead is null ? rest : rest[lead.Length..];
        var date = DanishDates.Find(rest, out var at);
        return (date is null ? rest : WithoutDateLead(rest[..at]), date);
    }

    private static string WithoutDateLead(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words is [.., var last] && last.Trim('.', ',', '-', '–').ToLowerInvariant()
               is "" or "d" or "den" or "mandag" or "tirsdag" or "onsdag" or "torsdag" or "fredag" or "lørdag" or "søndag")
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words).TrimEnd(',');
    }

    private static IEnumerable<Participant> People(string text, string? status) =>
        Split(text).Select(name => Person(name, status)).Where(p => p.Name.Length > 0);

    private static Participant Person(string text, string? status)
    {
        var open = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        if (open > 0 && text[(open + 1)..^1].Trim() is var inner && IsStatus(inner))
            return new(text[..open].TrimEnd(), inner) { Absent = IsAbsence(inner) };
        return new(text, status) { Absent = status is not null };
    }

    private static bool IsStatus(string text) =>
        IsAbsence(text) || Array.Exists(Statuses, s => text.Contains(s, StringComparison.OrdinalIgnoreCase));

    private static bool IsAbsence(string text) =>
        Array.Exists(Absences, a => text.StartsWith(a, StringComparison.OrdinalIgnoreCase))
        && !text.Contains("delvis", StringComparison.OrdinalIgnoreCase) && !text.Contains("kl.", StringComparison.OrdinalIgnoreCase);

    // Commas between names; those inside brackets belong to a status.
    private static IEnumerable<string> Split(string text)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' when depth > 0 => -1, _ => 0 };
            if (depth > 0 || text[at] is not (',' or ';'))
                continue;
            yield return text[start..at].Trim();
            start = at + 1;
        }

        yield return text[start..].Trim();
    }
}
