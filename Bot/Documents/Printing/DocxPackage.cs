using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MoedeBot.Documents.Printing;

/// <summary>Writes the parts of a Word document into its zip package, always in the same order, with the same ids and times.</summary>
internal static class DocxPackage
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // The earliest time that a zip entry can have: a printed document does not say when it was printed.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A4 with running head and page numbers.</summary>
    public static SectionProperties PageSetup() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "head" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "foot" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1418, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 });

    /// <summary>The package's bytes.</summary>
    public static byte[] Write(Document document, DocxBlocks blocks, string title, DateOnly? date)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", DocxParts.ContentTypes);
            Part(zip, "_rels/.rels", DocxParts.RootRelations);
            Part(zip, "docProps/core.xml", Core(title, date));
            Part(zip, "word/document.xml", document.OuterXml);
            Part(zip, "word/_rels/document.xml.rels", Relations(blocks.Links));
            Part(zip, "word/styles.xml", DocxParts.Styles);
            Part(zip, "word/numbering.xml", blocks.Numbering.Part().OuterXml);
            Part(zip, "word/settings.xml", DocxParts.Settings);
            Part(zip, "word/header1.xml", Head(title));
            Part(zip, "word/footer1.xml", DocxParts.Footer);
        }

        return bytes.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write(Declaration);
        writer.Write(xml);
    }

    private static string Relations(List<string> links)
    {
        var relations = new StringBuilder(DocxParts.DocumentRelations);
        foreach (var (i, link) in links.Index())
            relations.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"link{i}\" Type=\"{R}/hyperlink\" Target=\"{SecurityElement.Escape(link)}\" TargetMode=\"External\"/>");
        return relations.Append("</Relationships>").ToString();
    }

    private static string Core(string title, DateOnly? date)
    {
        var created = date is { } day ? $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{day:yyyy-MM-dd}T00:00:00Z</dcterms:created>" : "";
        return $"""
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{SecurityElement.Escape(title)}</dc:title><dc:creator>MødeBot</dc:creator><dc:language>da-DK</dc:language>{created}</cp:coreProperties>
            """;
    }

    private static string Head(string title) =>
        new Header(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Header" }), DocxBlocks.TextRun(title))).OuterXml;
}
