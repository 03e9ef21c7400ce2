using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Documents.Printing;

/// <summary>
/// Prints a document as a Word file with real styles, lists and tables. Same document, same bytes: the package is written with fixed
/// ids and times. What Word has no form for (a gap inside a table) is kept as spacing, so that <see cref="DocxReader"/> reads the same document.
/// </summary>
public static class DocxPrinter
{
    /// <summary>The bytes of the .docx file.</summary>
    public static byte[] Print(MeetingDocument document)
    {
        var style = HouseStyles.Get(document.Style);
        var title = HeadText.Title(document, style);
        var blocks = new DocxBlocks();
        blocks.Line("Title", title);
        foreach (var field in HeadText.Fields(document.Head, style))
            blocks.Field(field);
        Contents(document, style, blocks);
        blocks.Write(document.Preamble, 1);
        foreach (var item in document.Items)
            Item(item, blocks);
        blocks.Add(DocxPackage.PageSetup());
        return DocxPackage.Write(new Document(new Body(blocks.Elements)), blocks, title.Replace('\n', ' '), document.Head.Date);
    }

    private static void Contents(MeetingDocument document, HouseStyle style, DocxBlocks blocks)
    {
        if (document.Contents.Count == 0 && document.ContentsCaption is null)
            return;
        blocks.Line("TOCHeading", document.ContentsCaption ?? style.Words.Contents);
        var lines = document.Contents.Select(e => e.Page is null ? e.Title : $"{e.Title}\t{e.Page}").ToList();
        for (var i = 0; i < lines.Count; i++)
            blocks.Add(Entry(lines[i], first: i == 0, last: i == lines.Count - 1));
    }

    // One field around all entries: Word can bring it up to date, and until then the printed pages stand.
    private static Paragraph Entry(string text, bool first, bool last)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TOC1" }));
        if (first)
        {
            paragraph.Append(
                new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                new Run(new FieldCode(" TOC \\o \"1-1\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }),
                new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }));
        }

        paragraph.Append(DocxBlocks.TextRun(text));
        if (last)
            paragraph.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
        return paragraph;
    }

    private static void Item(AgendaItem item, DocxBlocks blocks)
    {
        var number = item.Word.Length == 0 ? $"{item.Number}" : $"{item.Word} {item.Number}";
        blocks.Line("Heading1", $"{number}{item.Separator ?? ItemHeading.Usual}{item.PrintedTitle}");
        if (item.CaseNumber is not null)
            blocks.Line("CaseNumber", item.CaseNumber.Printed);
        foreach (var section in item.Sections)
        {
            if (section.Caption.Length > 0)
                blocks.Line(section.Level == 0 ? "Heading2" : "Heading3", section.Caption, section.BlankLinesBefore);
            blocks.Write(section.Blocks, section.Level + 3);
        }
    }
}
