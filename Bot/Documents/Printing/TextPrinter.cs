using System.Text;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Documents.Printing;

/// <summary>
/// Prints a document as text in its house style. A document that was read from such a text prints as the same bytes. Two empty
/// lines first, one blank line between paragraphs, lists and table rows packed, no line feed at the end.
/// </summary>
public static class TextPrinter
{
    /// <summary>The document as text, with line feeds.</summary>
    public static string Print(MeetingDocument document)
    {
        var style = HouseStyles.Get(document.Style);
        var output = new StringBuilder();
        var writer = new BlockWriter(output);
        writer.Next(HeadText.Title(document, style));
        foreach (var field in HeadText.Fields(document.Head, style))
            writer.Next(Line(field));
        Contents(document, style, output, writer);
        foreach (var block in document.Preamble)
            writer.Next(block);
        foreach (var item in document.Items)
            Item(item, writer);
        return output.ToString();
    }

    private static string Line(PrintedField field) =>
        field.Caption.Length == 0 ? field.Text : field.Text.Length == 0 ? field.Caption : $"{field.Caption} {field.Text}";

    private static void Contents(MeetingDocument document, HouseStyle style, StringBuilder output, BlockWriter writer)
    {
        if (document.Contents.Count == 0 && document.ContentsCaption is null)
            return;
        writer.Next(document.ContentsCaption ?? style.Words.Contents);
        for (var i = 0; i < document.Contents.Count; i++)
        {
            var entry = document.Contents[i];
            output.Append('\n', i == 0 ? 2 : 1).Append(entry.Title);
            if (entry.Page is not null)
                output.Append(ContentsLine.Dots).Append('\t').Append(entry.Page);
        }
    }

    private static void Item(AgendaItem item, BlockWriter writer)
    {
        var number = item.Word.Length == 0 ? $"{item.Number}" : $"{item.Word} {item.Number}";
        writer.Next($"{number}{item.Separator ?? ItemHeading.Usual}{item.PrintedTitle}");
        if (item.CaseNumber is not null)
            writer.Next(item.CaseNumber.Printed);
        foreach (var section in item.Sections)
        {
            if (section.Caption.Length > 0)
                writer.Next(section.Caption, section.BlankLinesBefore);
            foreach (var block in section.Blocks)
                writer.Next(block);
        }
    }
}
