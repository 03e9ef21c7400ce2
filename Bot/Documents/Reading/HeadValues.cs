namespace MoedeBot.Documents.Reading;

/// <summary>Understands the title line and the fields of the head.</summary>
internal static class HeadValues
{
    private static readonly string[] TitleLeads = ["af ordinært møde i ", "fra ordinært møde i ", "af ekstraordinært møde i ", "fra ekstraordinært møde i ", "til ordinært møde i ", "til ekstraordinært møde i ", "af møde i ", "fra møde i ", "til møde i ", "for møde i ", "for ", "fra ", "til ", "af ", "- ", "– ", ": "];
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
        List<string> loose = [.. fields.Where(f => f.Caption.Length == 0).SelectMany(f => f.Text.Split('\n'))];
        List<string> dated = [.. known.Where(f => f.Kind == HeadKind.Date).Select(f => f.Text), .. loose];
        var date = titleDate ?? dated.Select(t => DanishDates.Find(t, out _)).FirstOrDefault(d => d is not null);
        var start = dated.Append(title ?? "").Concat(known.Where(f => f.Kind == HeadKind.Time).Select(f => "kl. " + f.Text)).Select(DanishDates.FindTime).FirstOrDefault(t => t is not null);
        var named = First(HeadKind.Forum) ?? (forum.Length > 0 ? forum : loose.Find(IsName) ?? "");
        return new(named, date, start, First(HeadKind.Place), [.. People(fields, rules)]) { Fields = fields, PrintedTitle = title };
    }

    // The forum on a line of its own, above or under the title.
    private static bool IsName(string line) =>
        line.Length is > 2 and < 60 && char.IsUpper(line[0]) && line[^1] is not ('.' or ':') && !line.Any(char.IsAsciiDigit) && KindWords.Read(line) is null;

    private static IEnumerable<Participant> People(IReadOnlyList<PrintedField> fields, IReadOnlyList<HeadRule> rules) =>
        fields.Where(f => KindOf(f, rules) == HeadKind.Participants).SelectMany(f => People(f.Text, null))
            .Concat(fields.Where(f => KindOf(f, rules) == HeadKind.Absentees).SelectMany(f => People(f.Text, "Fravær")));

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
        Split(OneLine(text)).Select(name => Person(name, status)).Where(p => p.Name.Length > 0);

    // Names divided by commas may be broken over lines; without commas each line is a name.
    private static string OneLine(string text) => text.Replace('\n', text.AsSpan().ContainsAny(',', ';') ? ' ' : ',');

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
