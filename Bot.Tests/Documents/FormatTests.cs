using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

public class FormatTests
{
    public static TheoryData<string> SampleFiles => [.. Seeds.Samples()];

    public static TheoryData<string> SeedFiles => [.. Seeds.All];

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public void A_sample_comes_back_from_Word_as_the_same_document(string path)
    {
        var text = File.ReadAllText(path);

        Assert.Equal(text, TextPrinter.Print(Read(DocxPrinter.Print(Read(Encoding.UTF8.GetBytes(text))))));
    }

    [SeedTheory]
    [MemberData(nameof(SeedFiles))]
    public void A_real_document_comes_back_from_Word_as_the_same_document(string file)
    {
        var document = Seeds.Document(file);
        var again = Read(DocxPrinter.Print(document));

        Assert.Equal(Seeds.Text(file), TextPrinter.Print(again));
        Assert.Equal(DocumentJson.Serialize(document), DocumentJson.Serialize(again));
    }

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public void The_Word_file_is_valid_and_the_same_every_time(string path)
    {
        var document = Read(File.ReadAllBytes(path));
        var bytes = DocxPrinter.Print(document);
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), false);

        Assert.Empty(new OpenXmlValidator().Validate(word).Select(e => $"{e.Description} {e.Path?.XPath}"));
        Assert.Equal(bytes, DocxPrinter.Print(document));
        Assert.Equal("da-DK", word.PackageProperties.Language);
    }

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public void A_sample_comes_back_from_Markdown_with_its_items_and_sections(string path)
    {
        var document = Read(File.ReadAllBytes(path));

        Assert.Equal(Shape(document), Shape(Read(Encoding.UTF8.GetBytes(MarkdownPrinter.Print(document)))));
    }

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public void A_sample_comes_back_from_its_web_page_with_its_items_and_sections(string path)
    {
        var document = Read(File.ReadAllBytes(path));

        Assert.Equal(Shape(document), Shape(Read(Encoding.UTF8.GetBytes(HtmlPrinter.Print(document)))));
    }

    [SeedTheory]
    [MemberData(nameof(SeedFiles))]
    public void A_real_document_comes_back_from_its_web_page_and_Markdown_with_its_items_and_sections(string file)
    {
        var document = Seeds.Document(file);

        Assert.All(Pages(document), page => Assert.Equal(Shape(document), Shape(Read(page))));
    }

    [Fact]
    public void A_contents_list_comes_back_with_its_own_titles_and_pages()
    {
        var text = "DAGSORDEN Chefforum d. 30-03-2023\n\nIndhold\n\nPunkt 1: Løn.....\t3\n1. Budget 2023.\nTom.....\t12\n\nPunkt 1: Løn\n\nAnledning\n\nTekst.\n\nPunkt 2: Budget 2023.\n\nPunkt 3: Tomt";
        var document = Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal([new("Punkt 1: Løn", "3"), new("1. Budget 2023.", null), new ContentsEntry("Tom", "12")], document.Contents);
        Assert.All(Pages(document), page => Assert.Equal((document.Contents, document.ContentsCaption), (Read(page).Contents, Read(page).ContentsCaption), EqualContents));
    }

    [Fact]
    public void A_document_without_a_contents_list_comes_back_without_one()
    {
        var document = Read("DAGSORDEN Chefforum d. 30-03-2023\n\nPunkt 1: Valg\n\nAnledning\n\nTekst."u8.ToArray());

        Assert.All(Pages(document), page => Assert.Empty(Read(page).Contents));
        Assert.Contains("<a href=\"#punkt-1\">Punkt 1: Valg</a>", HtmlPrinter.Print(document), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_web_page_has_beside_its_text_is_said()
    {
        const string page = "<!DOCTYPE html><html><body><nav><ul><li>Forside</li></ul></nav><h1>Dagsorden Chefforum 30-03-2023</h1><h2>Punkt 1: Løn</h2><h3>Anledning</h3><p>Tekst.</p><footer>Kontakt os</footer></body></html>";
        var read = Assert.IsType<ReadOutcome.Read>(DocumentReader.Read(Encoding.UTF8.GetBytes(page)));

        Assert.Equal(2, read.Remarks.Count(r => r.Code == "page-furniture-left-out"));
    }

    [Fact]
    public void Bold_survives_Word_web_page_and_Markdown()
    {
        var document = Read("DAGSORDEN Chefforum d. 30-03-2023\n\nPunkt 1: Valg\n\nAnledning\n\nTekst."u8.ToArray());
        var bold = new ParagraphBlock([new Inline("Ansvarlig: "), new Inline("Rikke") { Bold = true }, new Inline(" og "), new Inline("Tine") { Underline = true }]);
        var item = document.Items[0];
        document = document with { Items = [item with { Sections = [item.Sections[0] with { Blocks = [bold] }] }] };

        byte[][] prints = [DocxPrinter.Print(document), Encoding.UTF8.GetBytes(HtmlPrinter.Print(document)), Encoding.UTF8.GetBytes(MarkdownPrinter.Print(document))];
        Assert.All(prints, p => Assert.Equal(bold.Inlines, Assert.IsType<ParagraphBlock>(Read(p).Items[0].Sections[0].Blocks[0]).Inlines));
    }

    [Fact]
    public void Numbers_of_a_foreign_Word_file_count_on_over_instances_of_one_form_and_start_anew_where_told()
    {
        static string Paragraph(string text, int numbering = 0) =>
            $"<w:p><w:pPr>{(numbering > 0 ? $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{numbering}\"/></w:numPr>" : "")}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        var body = Paragraph("DAGSORDEN Chefforum d. 30-03-2023") + Paragraph("Punkt 1: Løn") + Paragraph("Indstilling") + Paragraph("at et", 1)
            + Paragraph("at to", 2) + Paragraph("Anledning") + Paragraph("nyt", 3) + Paragraph("Mødet holdes\tkl. 9") + Paragraph("Pause\tkl. 10");
        var numbering = "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
            + string.Concat(Enumerable.Range(1, 3).Select(n => $"<w:num w:numId=\"{n}\"><w:abstractNumId w:val=\"7\"/>{(n == 3 ? "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>" : "")}</w:num>"));
        var sections = Read(Zip(("word/document.xml", Word("document", $"<w:body>{body}</w:body>")), ("word/numbering.xml", Word("numbering", numbering)))).Items[0].Sections;

        Assert.Equal(["1.", "2."], sections[0].Points.Select(p => p.Marker));
        Assert.Equal("1. nyt\n\nMødet holdes – kl. 9\nPause – kl. 10", BlockText.Plain(sections[1].Blocks));
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        var bomb = Zip(("word/document.xml", "<w:document xmlns:w=\"" + DocxReader.W + "\">" + new string(' ', 30_000_000) + "</w:document>"));

        Assert.Equal("docx-bomb", Assert.IsType<ReadOutcome.Refused>(DocumentReader.Read(bomb)).Code);
    }

    [Fact]
    public void Entities_and_broken_files_are_refused()
    {
        var entities = Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));

        Assert.Equal("docx-broken", Assert.IsType<ReadOutcome.Refused>(DocumentReader.Read(entities)).Code);
        Assert.Equal("docx-broken", Assert.IsType<ReadOutcome.Refused>(DocumentReader.Read(entities[..(entities.Length / 2)])).Code);
        Assert.Equal("not-docx", Assert.IsType<ReadOutcome.Refused>(DocumentReader.Read(Zip(("a.txt", "x")))).Code);
    }

    [Fact]
    public void Content_from_outside_is_refused()
    {
        const string relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" TargetMode=\"External\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"https://sporing.example/a.png\"/></Relationships>";
        var docx = Zip(("word/document.xml", $"<w:document xmlns:w=\"{DocxReader.W}\"/>"), ("word/_rels/document.xml.rels", relations));

        Assert.Equal("docx-external", Assert.IsType<ReadOutcome.Refused>(DocumentReader.Read(docx)).Code);
    }

    [Theory]
    [InlineData("%PDF-1.7 …", "pdf")]
    [InlineData("<!DOCTYPE html><html><body><p>Hej</p></body></html>", "no-items")]
    public void Other_files_are_refused_with_the_reason(string text, string code) =>
        Assert.Equal(code, Assert.IsType<ReadOutcome.Refused>(DocumentReader.Read(Encoding.UTF8.GetBytes(text))).Code);

    private static MeetingDocument Read(byte[] bytes) => Assert.IsType<ReadOutcome.Read>(DocumentReader.Read(bytes)).Document;

    private static IEnumerable<byte[]> Pages(MeetingDocument document) => [Encoding.UTF8.GetBytes(HtmlPrinter.Print(document)), Encoding.UTF8.GetBytes(MarkdownPrinter.Print(document))];

    private static bool EqualContents((IReadOnlyList<ContentsEntry> Entries, string? Caption) one, (IReadOnlyList<ContentsEntry> Entries, string? Caption) other) =>
        one.Caption == other.Caption && one.Entries.SequenceEqual(other.Entries);

    private static string Shape(MeetingDocument document) => $"{document.Head.Forum} {document.Head.Date} {document.Head.Start} {document.Head.Place} {string.Join(',', document.Head.Participants)}\n"
        + $"{document.ContentsCaption} {string.Join(',', document.Contents)}\n" + string.Join('\n', document.Items.Select(i =>
        $"{i.Word} {i.Number} {i.PrintedTitle} {i.CaseNumber?.Printed}\n{string.Join('\n', i.Sections.Select(s => $"[{s.Level} {s.Caption} {s.Kind}]\n{BlockText.Plain(s.Blocks)}"))}"));

    private static string Word(string root, string inner) => $"<w:{root} xmlns:w=\"{DocxReader.W}\">{inner}</w:{root}>";

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
