using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

/// <summary>Text copied out of a PDF has troubles of its own; one test each.</summary>
public class PageTextTests
{
    private const string Head = "REFERAT Direktionen d. 29-08-2022\n\n";

    [Fact]
    public void Paragraphs_broken_at_the_pages_width_are_joined()
    {
        var item = Read(Head + """
            Punkt 1: Budgetopfølgning pr. 31. juli 2022 - Økonomiudvalgets område og
            de øvrige områder
            22-010739
            Beslutning
            Godkendt.
            Sagsfremstilling
            Organisationen skal sikre, at det videre arbejde med pejlemærkerne aftales
            og igangsættes. Principper for dette arbejde forelægges til direktionens
            godkendelse.
            Fremdriften følges løbende af de enkelte udvalg, som også drøfter, hvordan
            de ønsker at arbejde.
            """).Items[0];

        Assert.Equal("Budgetopfølgning pr. 31. juli 2022 - Økonomiudvalgets område og de øvrige områder", item.Title);
        Assert.Equal(("22-010739", "Godkendt."), (item.CaseNumber?.Printed, item.DecisionText()));
        Assert.Equal(2, item.Sections[1].Blocks.Count);
        Assert.Contains("aftales og igangsættes. Principper", BlockText.Plain(item.Sections[1].Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_broken_at_the_pages_width_keep_their_points()
    {
        var section = Read(Head + """
            Punkt 1: Løn

            Indstillinger

            Sekretariatschefen indstiller:
            1. At det vedhæftede dokument med forslag til implementering godkendes
            af direktionen.
            2. At det præsenteres på den administrative chefgruppes møde den ottende
            september 2022.

            Sagsfremstilling

            Arbejdsgruppen har på baggrund af dialog med de udvalgte afdelinger fundet
            en række barrierer for arbejdet.
            """).Items[0].Sections[0];

        Assert.Equal(["At det vedhæftede dokument med forslag til implementering godkendes af direktionen.", "At det præsenteres på den administrative chefgruppes møde den ottende september 2022."], section.Points.Select(p => p.Text));
    }

    [Fact]
    public void Page_headers_footers_and_form_feeds_in_the_middle_are_taken_out_and_kept_aside()
    {
        var document = Read(Head + "Punkt 1: Et\n\nSagsfremstilling\n\nSætningen går over\n\nNordby Kommune\nSide 1 af 3\n\fNordby Kommune\n\nsidens kant.\n\n"
            + "Punkt 2: To\n\nSagsfremstilling\n\nTekst.\n\nNordby Kommune\nSide 2 af 3\n\fNordby Kommune\n\nPunkt 3: Tre\n\nBeslutning\n\nGodkendt.\n\nNordby Kommune\nSide 3 af 3\n");

        Assert.Equal("Sætningen går over\nsidens kant.", BlockText.Plain(document.Items[0].Sections[0].Blocks));
        Assert.Equal("Tekst.", BlockText.Plain(document.Items[1].Sections[0].Blocks));
        Assert.Equal(["Godkendt."], document.Items.Skip(2).Select(i => i.DecisionText()));
        Assert.Equal(["Nordby Kommune", "Side 1 af 3", "Side 2 af 3", "Side 3 af 3"], document.PageMarks);
    }

    [Fact]
    public void Page_numbers_torn_off_the_contents_list_find_their_titles()
    {
        var document = Read(Head + "Indholdsfortegnelse\n\nTidsplan\nForeløbigt regnskab\nOrientering\n\n3\n4\n10\n\nPunkt 1: Tidsplan\n\nPunkt 2: Foreløbigt regnskab\n\nPunkt 3: Orientering");

        Assert.Equal([new ContentsEntry("Tidsplan", "3"), new("Foreløbigt regnskab", "4"), new("Orientering", "10")], document.Contents);
        Assert.Empty(document.Preamble);
    }

    [Fact]
    public void A_contents_title_broken_over_two_lines_is_one_entry()
    {
        var document = Read(Head + "Indholdsfortegnelse\n\nUdmøntning af Budget 2021 og centralisering\nog optimering af regningsbetaling.....\t8\nOrientering.....\t11\n\nPunkt 1: A\n\nPunkt 2: B");

        Assert.Equal([new ContentsEntry("Udmøntning af Budget 2021 og centralisering og optimering af regningsbetaling", "8"), new("Orientering", "11")], document.Contents);
    }

    [Fact]
    public void A_label_and_its_value_on_separate_lines_are_one_field()
    {
        var head = Read("REFERAT Direktionen d. 29-08-2022\n\nMødedato\n\nMandag d. 29. august 2022 kl. 08:30\n\nMødested\nSkolen\n\nMødedeltagere\n\nIda Holm, Per\nSkov\n\nPunkt 1: A").Head;

        Assert.Equal((new TimeOnly(8, 30), "Skolen"), (head.Start, head.Place));
        Assert.Equal(["Ida Holm", "Per Skov"], head.Participants.Select(p => p.Name));
    }

    [Theory]
    [InlineData("Punkt 1\n\nLøn\n\nBeslutning\n\nGodkendt.\n\nPunkt 2\n\nBudget\n\nBeslutning\n\nUdsat.")]
    [InlineData("Punkt 1\nLøn\n\nBeslutning\n\nGodkendt.\n\nPunkt 2\nBudget\n\nBeslutning\n\nUdsat.")]
    [InlineData("1\n\nLøn\n\nBeslutning\n\nGodkendt.\n\n2\n\nBudget\n\nBeslutning\n\nUdsat.")]
    [InlineData("1.\nLøn\n\nBeslutning\n\nGodkendt.\n\n2.\nBudget\n\nBeslutning\n\nUdsat.")]
    [InlineData("1. Løn\n\nBeslutning\n\nGodkendt.\n\n2. Budget\n\nBeslutning\n\nUdsat.")]
    public void A_number_and_its_title_on_separate_lines_are_one_item(string items)
    {
        var document = Read(Head + items);

        Assert.Equal([(1, "Løn", "Godkendt."), (2, "Budget", "Udsat.")], document.Items.Select(i => (i.Number, i.Title, i.DecisionText()!)));
    }

    [Fact]
    public void Columns_held_by_spaces_are_a_table()
    {
        var document = Read(Head + "Punkt 1: Tidsplan\n\nBeslutning\n\nGodkendt.\n\nSagsfremstilling\n\nKl. 08.30 - 09.00     Løn\nKl. 09.00 - 09.15     Pause\nKl. 09.15 - 10.00     Budget\n\nPunkt 2: Løn\n\nPunkt 3: Budget");

        Assert.Equal([2, null, 3], document.Timetable!.Entries.Select(e => e.Item));
        Assert.Equal(3, Assert.IsType<TableBlock>(document.Items[0].Sections[1].Blocks[0]).Rows.Count);
    }

    [Theory]
    [InlineData("birkelund-chefforum")]
    [InlineData("sundkoebing-direktionen")]
    public void Blank_lines_lost_in_a_paste_are_put_back(string sample)
    {
        var text = File.ReadAllText(Path.Combine(Seeds.Root, "samples", sample + ".txt"));
        var pasted = string.Join('\n', text.Split('\n').Where(l => l.Length > 0));

        Assert.Equal(text, TextPrinter.Print(Read(pasted)));
    }

    [Fact]
    public void A_single_blank_line_among_many_that_are_lost_does_not_matter()
    {
        var lines = Enumerable.Range(0, 30).Select(n => $"Sætning {n}.");
        var document = Read($"DAGSORDEN A d. 30-03-2023\nPunkt 1: B\n22-010739\n\n{string.Join('\n', lines)}");

        Assert.Equal(("22-010739", 30), (document.Items[0].CaseNumber?.Printed, document.Items[0].Sections[0].Blocks.Count));
    }

    [SeedTheory]
    [InlineData(Seeds.Kalundborg)]
    [InlineData(Seeds.Albertslund2022)]
    [InlineData(Seeds.Albertslund2023)]
    public void A_real_document_pasted_without_its_blank_lines_is_the_same_document(string file)
    {
        var pasted = string.Join('\n', Seeds.Text(file).Split('\n').Where(l => l.Length > 0));

        Assert.Equal(Seeds.Text(file), TextPrinter.Print(Read(pasted)));
    }

    private static MeetingDocument Read(string text) => Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text)).Document;
}
