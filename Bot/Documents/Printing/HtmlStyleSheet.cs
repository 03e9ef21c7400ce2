using System.Globalization;
using System.Text;

namespace MoedeBot.Documents.Printing;

/// <summary>The style sheet of the HTML page: contrast of at least 4.5 to 1, A4 with running head and page numbers in print.</summary>
internal static class HtmlStyleSheet
{
    /// <summary>Rules that are the same for every document.</summary>
    public const string Css = """
        :root { color-scheme: light; }
        body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; color: #1f1f1f; background: #fff; font: 1rem/1.55 "Segoe UI", system-ui, sans-serif; }
        .skip { position: absolute; left: -999rem; }
        .skip:focus { position: static; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
        h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .25rem; }
        h3 { font-size: 1.08rem; margin: 1.5rem 0 .25rem; }
        h4, h5 { font-size: 1rem; font-weight: 600; font-style: italic; margin: 1.25rem 0 .25rem; }
        h4.felt { font-style: normal; font-weight: 700; }
        p, ul, ol { margin: .4rem 0 .8rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; }
        dt { font-weight: 600; }
        dd { margin: 0; }
        a { color: #444791; }
        a:focus-visible { outline: 3px solid #444791; outline-offset: 2px; }
        nav ul { padding-left: 0; list-style: none; }
        nav li { display: flex; justify-content: space-between; gap: 1rem; }
        .side { color: #565656; white-space: nowrap; }
        .prik { display: none; }
        .sagsnr { color: #565656; margin: 0; }
        .beslutning { border-left: 4px solid #444791; background: #f3f3fa; padding: .1rem 1rem; margin: 1.25rem 0; }
        .beslutning h3, .beslutning h4 { margin-top: .6rem; }
        table { border-collapse: collapse; margin: .4rem 0 1rem; }
        th, td { border: 1px solid #8a8a8a; padding: .3rem .6rem; text-align: left; vertical-align: top; font-weight: normal; overflow-wrap: anywhere; }
        @page { size: A4; margin: 24mm 20mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt "Segoe UI", sans-serif; } }
        @media print {
          body { max-width: none; padding: 0; font-size: 10.5pt; }
          .skip { display: none; }
          a { color: inherit; text-decoration: none; }
          h2, h3, h4, h5 { break-after: avoid; }
          .beslutning { break-inside: avoid-page; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          tr, li { break-inside: avoid; }
        }

        """;

    /// <summary>The running head of the printed page, with every character but letters, digits and spaces escaped as CSS asks.</summary>
    public static string RunningHead(string title)
    {
        var content = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ')
                content.Append(rune.ToString());
            else
                content.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}");
        }

        return $"@page {{ @top-left {{ content: \"{content}\"; font: 9pt \"Segoe UI\", sans-serif; }} }}\n";
    }
}
