using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using static MoedeBot.Tests.Documents.WordFile;
using TableCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace MoedeBot.Tests.Documents;

/// <summary>What a Word file has beside its running text is read into the document, or said: never lost in silence.</summary>
public class WordAsideTests
{
    private static readonly string[] Head = ["REFERAT Chefforum d. 30-03-2023", "Punkt 1: Løn", "Anledning"];

    [Fact]
    public void Notes_come_after_their_paragraph()
    {
        var file = new WordFile().Text(Head)
            .With(Paragraph("Lønnen stiger", new Run(new FootnoteReference { Id = 1 }), Run(" i maj"), new Run(new EndnoteReference { Id = 1 }), Run(".")))
            .Text("Mere.").Bytes(footnote: "Efter aftale.", endnote: "Se notat.");

        Assert.Equal("Lønnen stiger[1] i maj[2].\n\n[1] Efter aftale.\n\n[2] Se notat.\n\nMere.", Text(file));
        Assert.Equal([(4, "note-moved"), (4, "note-moved")], Remarks(file));
    }

    [Fact]
    public void A_note_at_a_caption_leaves_the_caption_as_it_is()
    {
        var file = new WordFile().Text(Head[..2]).With(new Paragraph(new Run(new RunProperties(new Bold()), new Text("Indstilling")), new Run(new FootnoteReference { Id = 1 })))
            .Text("at det godkendes").Bytes(footnote: "Fra 2022.");

        Assert.Equal("Indstilling", Read(file).Document.Items[0].Sections[0].Caption);
        Assert.Equal("[1] Fra 2022.\n\nat det godkendes", Text(file));
    }

    [Fact]
    public void A_text_box_comes_once_after_its_paragraph_and_after_a_list_that_it_hangs_on()
    {
        var file = new WordFile().Text(Head).With(Paragraph("- et", TextBox("Boks 1", "Boks 2"))).Text("- to", "Slut.").Bytes();

        Assert.Equal("- et\n- to\n\nBoks 1\n\nBoks 2\n\nSlut.", Text(file));
        Assert.Equal([(4, "text-box-moved")], Remarks(file));
    }

    [Fact]
    public void What_is_left_out_is_said_at_its_line()
    {
        var file = new WordFile().Text(Head)
            .With(Paragraph("Et", new Run(new Drawing())))
            .With(Paragraph("To", new Run(new CommentReference { Id = "0" })))
            .With(Paragraph("Tre", new DeletedRun(new Run(new DeletedText("slettet")))))
            .With(Paragraph("Fire", new Run(new SymbolChar { Font = "Wingdings", Char = "F0FC" })))
            .With(Paragraph("Fem", new Run(new EmbeddedObject())))
            .With(new AltChunk { Id = "a" })
            .Bytes();

        Assert.Equal(
            [(4, "picture-left-out"), (5, "comment-left-out"), (6, "deleted-left-out"), (7, "symbol-left-out"), (8, "object-left-out"), (8, "object-left-out")],
            Remarks(file));
        Assert.Equal("Et\n\nTo\n\nTre\n\nFire\n\nFem", Text(file));
    }

    [Fact]
    public void Page_headers_and_footers_are_set_aside_but_for_the_title_and_page_numbers()
    {
        var file = new WordFile().Text(Head).Text("Tekst.").Bytes(header: "Nordby Kommune, fortroligt", footer: "Side 1 af 4");
        var ours = DocxPrinter.Print(Read(file).Document with { PageMarks = [] });

        Assert.Equal(["Nordby Kommune, fortroligt"], Read(file).Document.PageMarks);
        Assert.Equal([(0, "margin-set-aside")], Remarks(file));
        Assert.Empty(Read(ours).Document.PageMarks);
    }

    [Fact]
    public void Rows_and_cells_inside_form_fields_and_lists_inside_cells_are_read()
    {
        static TableCell Cell(string text) => new(Paragraph(text));
        var row = new TableRow(Cell("A"), new SdtCell(new SdtContentCell(Cell("B"))));
        var table = new Table(new SdtRow(new SdtContentRow(row)), new TableRow(Cell("C"), new TableCell(new Table(new TableRow(Cell("D"))), new Paragraph())));
        var file = new WordFile().Text(Head).With(new SdtBlock(new SdtContentBlock(table))).Bytes();

        Assert.Equal("A – B\nC – D", Text(file));
        Assert.Empty(Remarks(file));
    }

    [Fact]
    public void Text_that_is_too_deep_is_said_to_be_unread()
    {
        OpenXmlElement inner = Paragraph("Dybt.");
        for (var depth = 0; depth < 80; depth++)
            inner = new SdtBlock(new SdtContentBlock(inner));
        var file = new WordFile().Text(Head).Text("Tekst.").With(inner).Bytes();

        Assert.Equal([(0, "text-unread"), (4, "text-too-deep")], Remarks(file));
    }

    [Fact]
    public void A_list_that_the_file_does_not_describe_keeps_its_text()
    {
        var properties = new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 7 }));
        var file = new WordFile().Text(Head).With(new Paragraph(properties, Run("Punkt uden tegn"))).Bytes();

        Assert.Equal("Punkt uden tegn", Text(file));
        Assert.Equal([(4, "list-unknown")], Remarks(file));
    }

    [Fact]
    public void Lists_deeper_than_Words_nine_levels_come_back_from_our_own_file()
    {
        var text = "\n\nREFERAT Chefforum d. 30-03-2023\n\nPunkt 1: Løn\n\nAnledning\n\n"
            + string.Join('\n', Enumerable.Range(0, 12).Select(l => $"{new string(' ', l)}{(l % 2 == 0 ? "-" : "1.")} niveau {l}"))
            + $"\n{new string(' ', 9)}2. igen\n{new string(' ', 10)}1. dybt";
        var document = Read(System.Text.Encoding.UTF8.GetBytes(text)).Document;

        Assert.Equal(11, Assert.IsType<ListBlock>(document.Items[0].Sections[0].Blocks[0]).Items.Max(i => i.Level));
        Assert.Equal(text, TextPrinter.Print(Read(DocxPrinter.Print(document)).Document));
    }

    private static string Text(byte[] file) => BlockText.Plain(Read(file).Document.Items[0].Sections[0].Blocks);

    private static IEnumerable<(int, string)> Remarks(byte[] file) =>
        Read(file).Remarks.Select(r => (r.Line, r.Code)).Where(r => r.Code is not ("style-unknown" or "style-unsure" or "decision-missing"));

    private static ReadOutcome.Read Read(byte[] file) => Assert.IsType<ReadOutcome.Read>(DocumentReader.Read(file));
}
