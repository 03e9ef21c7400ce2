using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MoedeBot.Tests.Documents;

/// <summary>Builds Word files as Word writes them, with what stands beside the text.</summary>
internal sealed class WordFile
{
    private readonly Body body = new();

    /// <summary>Adds paragraphs of plain text.</summary>
    public WordFile Text(params string[] paragraphs)
    {
        foreach (var text in paragraphs)
            body.Append(Paragraph(text));
        return this;
    }

    /// <summary>Adds an element.</summary>
    public WordFile With(OpenXmlElement element)
    {
        body.Append(element);
        return this;
    }

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public static Paragraph Paragraph(string text, params OpenXmlElement[] more)
    {
        var paragraph = new Paragraph(Run(text));
        paragraph.Append(more);
        return paragraph;
    }

    /// <summary>A text box as Word writes it: drawn for new readers, and again for old ones.</summary>
    public static Run TextBox(params string[] paragraphs)
    {
        var content = string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>"));
        const string names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";
        return new Run($"<w:r {names}><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>");
    }

    /// <summary>The file's bytes, with a footnote 1, an endnote 1, a comment 0 and a page header and footer of those texts.</summary>
    public byte[] Bytes(string? footnote = null, string? endnote = null, string? header = null, string? footer = null)
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document(body);
            if (footnote is not null)
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Paragraph(footnote)) { Id = 1 });
            if (endnote is not null)
                main.AddNewPart<EndnotesPart>().Endnotes = new Endnotes(new Endnote(Paragraph(endnote)) { Id = 1 });
            if (header is not null)
                main.AddNewPart<HeaderPart>().Header = new Header(Paragraph(header));
            if (footer is not null)
                main.AddNewPart<FooterPart>().Footer = new Footer(Paragraph(footer));
        }

        return bytes.ToArray();
    }
}
