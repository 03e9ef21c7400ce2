using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Documents.Printing;

/// <summary>
/// Prints a document as one self-contained HTML page: headings in order, real lists and tables, a skip link, a print style sheet, no
/// script and nothing fetched. Every text is escaped.
/// </summary>
public static class HtmlPrinter
{
    /// <summary>Class of what helps the reader of the page and is no part of the document.</summary>
    internal const string Tool = "genvej";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page. Closed items print as given: take their text out first with <c>WithoutConfidentialText</c> where it must not be seen.</summary>
    public static string Print(MeetingDocument document) => Print(document, notice: null);

    /// <summary>Prints a document with a sentence above it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="notice">What the reader has to know first; null for nothing.</param>
    /// <param name="versions">Other versions of the same document, to be reached from this page; empty for none.</param>
    public static string Print(MeetingDocument document, string? notice, IReadOnlyList<PageVersion>? versions = null)
    {
        var style = HouseStyles.Get(document.Style);
        var title = HeadText.Title(document, style).Replace('\n', ' ');
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>{Text(title)}</title>\n<style>\n{HtmlStyleSheet.Css}{HtmlStyleSheet.RunningHead(title)}</style>\n</head>\n");
        html.Append("<body>\n<a class=\"skip\" href=\"#punkter\">Gå til punkterne</a>\n");
        if (notice is not null)
            html.Append(CultureInfo.InvariantCulture, $"<p role=\"note\"><strong>{Text(notice)}</strong></p>\n");
        Versions(versions ?? [], html);
        Head(document, style, title, html);
        Contents(document, style, html);
        html.Append("<main id=\"punkter\" tabindex=\"-1\">\n");
        HtmlBlocks.Write(document.Preamble, 2, html);
        foreach (var item in document.Items)
            Item(item, html);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Text made safe for element content and quoted attributes.</summary>
    internal static string Text(string text) => Encoder.Encode(text);

    // The page's and not the document's: not printed.
    private static void Versions(IReadOnlyList<PageVersion> versions, StringBuilder html)
    {
        if (versions.Count == 0)
            return;
        html.Append(CultureInfo.InvariantCulture, $"<nav class=\"{Tool}\" aria-label=\"Udgaver\">\n<ul>\n");
        foreach (var version in versions)
        {
            html.Append(version.Shown
                ? $"<li aria-current=\"page\"><strong>{Text(version.Title)}</strong></li>\n"
                : $"<li><a href=\"{Text(version.Address.ToString())}\">{Text(version.Title)}</a></li>\n");
        }

        html.Append("</ul>\n</nav>\n");
    }

    private static void Head(MeetingDocument document, HouseStyle style, string title, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<header>\n<h1>{Text(title)}</h1>\n");
        var fields = HeadText.Fields(document.Head, style);
        foreach (var text in fields.Where(f => f.Caption.Length == 0))
            html.Append(CultureInfo.InvariantCulture, $"<p>{Lines(text.Text)}</p>\n");
        if (fields.Any(f => f.Caption.Length > 0))
        {
            html.Append("<dl>\n");
            foreach (var field in fields.Where(f => f.Caption.Length > 0))
                html.Append(CultureInfo.InvariantCulture, $"<dt>{Text(field.Caption)}</dt><dd>{Lines(field.Text)}</dd>\n");
            html.Append("</dl>\n");
        }

        html.Append("</header>\n");
    }

    private static void Contents(MeetingDocument document, HouseStyle style, StringBuilder html)
    {
        if (document.Contents.Count == 0 && document.ContentsCaption is null)
        {
            Jumps(document, html);
            return;
        }

        var caption = Text(document.ContentsCaption ?? style.Words.Contents);
        html.Append(CultureInfo.InvariantCulture, $"<nav aria-labelledby=\"indhold\">\n<h2 id=\"indhold\">{caption}</h2>\n<ul>\n");
        foreach (var (i, entry) in document.Contents.Index())
        {
            var title = document.Contents.Count == document.Items.Count ? $"<a href=\"#{Anchor(document.Items[i])}\">{Text(entry.Title)}</a>" : Text(entry.Title);
            html.Append(CultureInfo.InvariantCulture, $"<li>{title}{(entry.Page is null ? "" : $"<span class=\"side\"><span class=\"prik\">{ContentsLine.Dots}</span> {Text(entry.Page)}</span>")}</li>\n");
        }

        html.Append("</ul>\n</nav>\n");
    }

    // A document without a contents list of its own still gets links to its items; they are the page's and not the document's.
    private static void Jumps(MeetingDocument document, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<nav class=\"{Tool}\" aria-label=\"Punkter\">\n<ul>\n");
        foreach (var item in document.Items)
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{Anchor(item)}\">{Text(Heading(item))}</a></li>\n");
        html.Append("</ul>\n</nav>\n");
    }

    private static void Item(AgendaItem item, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<article aria-labelledby=\"{Anchor(item)}\">\n<h2 id=\"{Anchor(item)}\">{Text(Heading(item))}</h2>\n");
        if (item.CaseNumber is not null)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"sagsnr\">{Text(item.CaseNumber.Printed)}</p>\n");
        foreach (var section in item.Sections)
            Section(section, html);
        html.Append("</article>\n");
    }

    private static void Section(Section section, StringBuilder html)
    {
        var level = section.Level == 0 ? 3 : 4;
        html.Append(section.Kind == SectionKind.Decision ? "<section class=\"beslutning\">\n" : "<section>\n");
        if (section.Caption.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<h{level}{(level > 3 ? " class=\"felt\"" : "")}>{Text(section.Caption)}</h{level}>\n");
        HtmlBlocks.Write(section.Blocks, section.Caption.Length > 0 ? level + 1 : level, html);
        html.Append("</section>\n");
    }

    private static string Heading(AgendaItem item)
    {
        var number = item.Word.Length == 0 ? $"{item.Number}" : $"{item.Word} {item.Number}";
        return $"{number}{item.Separator ?? ItemHeading.Usual}{item.PrintedTitle.Replace('\n', ' ')}";
    }

    private static string Anchor(AgendaItem item) => $"punkt-{item.Number}";

    private static string Lines(string text) => string.Join("<br>", text.Split('\n').Select(Text));
}

/// <summary>A version of the document on a page.</summary>
/// <param name="Title">What it is called, with its day.</param>
/// <param name="Address">Where it is read.</param>
/// <param name="Shown">Whether it is the one on this page.</param>
public sealed record PageVersion(string Title, Uri Address, bool Shown);
