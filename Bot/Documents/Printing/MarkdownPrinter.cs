using System.Text;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Documents.Printing;

/// <summary>Prints a document as CommonMark with GitHub's tables. What would be read as markup is escaped.</summary>
public static class MarkdownPrinter
{
    private const string Special = "\\`*_{}[]<>#|~&!";

    /// <summary>The document as Markdown, with a line feed at the end.</summary>
    public static string Print(MeetingDocument document)
    {
        var style = HouseStyles.Get(document.Style);
        var parts = new List<string> { $"# {Line(HeadText.Title(document, style))}" };
        parts.AddRange(HeadText.Fields(document.Head, style).Select(f => f.Caption.Length == 0 ? Line(f.Text) : $"**{Line(f.Caption)}** {Line(f.Text)}"));
        if (document.Contents.Count > 0 || document.ContentsCaption is not null)
            parts.Add(Contents(document, style));
        parts.AddRange(document.Preamble.Select(b => Block(b, 3)));
        foreach (var item in document.Items)
            Item(item, parts);
        return string.Join("\n\n", parts) + "\n";
    }

    private static string Contents(MeetingDocument document, HouseStyle style)
    {
        var lines = document.Contents.Select(e => $"- {Start(Escape(e.Title))}{(e.Page is null ? "" : $"{ContentsLine.Dots} {e.Page}")}");
        return $"## {Line(document.ContentsCaption ?? style.Words.Contents)}\n\n{string.Join('\n', lines)}";
    }

    private static void Item(AgendaItem item, List<string> parts)
    {
        var number = item.Word.Length == 0 ? $"{item.Number}" : $"{item.Word} {item.Number}";
        parts.Add($"## {Line($"{number}{item.Separator ?? ItemHeading.Usual}{item.PrintedTitle}")}");
        if (item.CaseNumber is not null)
            parts.Add(Line(item.CaseNumber.Printed));
        foreach (var section in item.Sections)
        {
            var level = section.Level + 3;
            if (section.Caption.Length > 0)
                parts.Add($"{new string('#', level)} {Line(section.Caption)}");
            parts.AddRange(section.Blocks.Select(b => Block(b, level + 1)));
        }
    }

    private static string Block(Block block, int level) => block switch
    {
        ParagraphBlock p => Lines(p.Inlines),
        SubheadingBlock h => $"{new string('#', level)} {Runs(h.Inlines).Replace("\\\n", " ", StringComparison.Ordinal)}",
        ListBlock l => List(l),
        TableBlock t => Table(t),
        AttachmentsBlock a => string.Join('\n', a.Titles.Select(t => $"- {Start(Escape(t))}")),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block."),
    };

    // Four spaces a level fit under both "- " and "10. ".
    private static string List(ListBlock list) => string.Join('\n', list.Items.Select(i =>
        $"{new string(' ', i.Level * 4)}{Marker(i.Marker)} {Lines(i.Inlines).Replace("\n", $"\n{new string(' ', (i.Level * 4) + 4)}", StringComparison.Ordinal)}"));

    private static string Marker(string marker) => char.IsAsciiDigit(marker[0]) ? marker : marker.EndsWith(')') ? $"- {marker[0]}\\)" : "-";

    private static string Table(TableBlock table)
    {
        var columns = table.Rows.Max(r => r.Cells.Count);
        var empty = $"|{string.Concat(Enumerable.Repeat("  |", columns))}\n|{string.Concat(Enumerable.Repeat(" --- |", columns))}";
        var rows = table.Rows.Select(r => "|" + string.Concat(Enumerable.Range(0, columns)
            .Select(c => $" {(c < r.Cells.Count ? Runs(r.Cells[c].Inlines).Replace("\\\n", " ", StringComparison.Ordinal) : "")} |")));
        return $"{empty}\n{string.Join('\n', rows)}";
    }

    private static string Lines(IReadOnlyList<Inline> runs) => string.Join("\\\n", Runs(runs).Split("\\\n").Select(Start));

    private static string Runs(IReadOnlyList<Inline> runs) => string.Concat(runs.Select(Run));

    private static string Run(Inline run)
    {
        if (run.Text == "\n")
            return "\\\n";
        if (run.Link is { } link)
            return link == run.Text ? $"<{link}>" : $"[{Escape(run.Text)}](<{link.Replace(">", "%3E", StringComparison.Ordinal)}>)";
        var text = Marked(run.Text, run.Bold ? "**" : "", run.Bold ? "**" : "");
        return run.Underline ? Marked(text, "<u>", "</u>") : text;
    }

    private static string Marked(string text, string open, string close) =>
        open.Length == 0 || open == "<u>" ? $"{open}{(open.Length == 0 ? Escape(text) : text)}{close}"
            : $"{text[..^text.TrimStart().Length]}{open}{Escape(text.Trim())}{close}{text[text.TrimEnd().Length..]}";

    private static string Line(string text) => Escape(text.Replace('\n', ' '));

    private static string Escape(string text)
    {
        if (!text.Any(c => Special.Contains(c, StringComparison.Ordinal)))
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
            escaped.Append(Special.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
        return escaped.ToString();
    }

    // At the start of a line "-", "+", "1." and the like would begin a list.
    private static string Start(string text)
    {
        if (text.Length == 0 || text[0] is '-' or '+' or '=')
            return text.Length == 0 ? text : "\\" + text;
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? $"{text[..digits]}\\{text[digits..]}" : text;
    }
}
