using System.Xml.Linq;

namespace MoedeBot.Documents.Reading;

/// <summary>Reads a Word table: its rows, the text of their cells, and how far apart they stand.</summary>
internal sealed class DocxTables(DocxStyles styles, DocxRuns runs, DocxLists lists)
{
    /// <summary>The rows, and the blank lines above the first; null when the document does not say.</summary>
    public (List<TableRow> Rows, int? BlankLines) Of(XElement table)
    {
        var rows = new List<TableRow>();
        int? blankLines = null;
        foreach (var row in DocxText.Parts(table, "tr"))
        {
            var before = DocxText.BlankLines(row.Descendants(DocxReader.W + "p").FirstOrDefault()?.Element(DocxReader.W + "pPr"));
            blankLines = rows.Count == 0 ? before : blankLines;
            rows.Add(new([.. DocxText.Parts(row, "tc").Select(c => new TableCell(Cell(c)))], rows.Count > 0 && before == 1));
        }

        return (rows, blankLines);
    }

    private List<Inline> Cell(XElement cell)
    {
        var text = new List<Inline>();
        foreach (var paragraph in DocxText.Parts(cell, "p"))
        {
            if (text.Count > 0)
                text.Add(new Inline(" "));
            var properties = paragraph.Element(DocxReader.W + "pPr");
            if (lists.Of(properties, styles.Of(properties)) is { } marker)
                text.Add(new Inline(marker.Marker + " "));
            text.AddRange(runs.Of(paragraph));
        }

        return text;
    }
}
