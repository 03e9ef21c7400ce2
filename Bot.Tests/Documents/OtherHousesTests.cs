using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

/// <summary>Documents of other kinds of houses, made up after the forms that municipalities and regions use.</summary>
public class OtherHousesTests
{
    private const string FirstAgenda = "firstagenda-referat";
    private const string Supplement = "tillaegsdagsorden";
    private const string Pdf = "pdf-ledelsesforum";
    private const string Short = "kort-referat";

    public static TheoryData<string> Names => [FirstAgenda, Supplement, Pdf, Short];

    [Theory]
    [InlineData(FirstAgenda, DocumentKind.Minutes, "Direktionen", "2025-03-04 09:00", "Lokale 5, Rådhuset", "Ida Holm (formand)|Per Skov|Jens v. Dam|Karen Ø. Lind-")]
    [InlineData(Supplement, DocumentKind.Agenda, "Koncernledelsen", "2025-06-03 13:00", "Regionsgården, mødelokale A", "")]
    [InlineData(Pdf, DocumentKind.Minutes, "Ledelsesforum", "2025-05-12 08:15", "Lokale Hvalsø", "Anne Kjær|Bo Winther|Lise Bach Andersen|Mads Falk")]
    [InlineData(Short, DocumentKind.Minutes, "chefgruppemøde", "2026-01-14 ", null, "Chefgruppen|Ole Juul-")]
    public void The_head_is_read(string name, DocumentKind kind, string forum, string start, string? place, string people)
    {
        var (document, head) = (Read(name), Read(name).Head);

        Assert.Equal((kind, forum, place), (document.Kind, head.Forum, head.Place));
        Assert.Equal(start, $"{head.Date:yyyy-MM-dd} {head.Start:HH:mm}");
        Assert.Equal(people, string.Join('|', head.Participants.Select(p => p.Name + (p.Absent ? "-" : ""))));
    }

    [Theory]
    [InlineData(FirstAgenda, "1 Godkendelse af dagsorden|2 Ny sygefraværspolitik|3 Ansættelse af skoleleder*|4 Status på anlægsprojekter i 2025|5 Eventuelt")]
    [InlineData(Supplement, "12 KVALITETSOPFØLGNING 1. KVARTAL|13 EVENTUELT")]
    [InlineData(Pdf, "1 Godkendelse af dagsorden|2 Budgetopfølgning pr. 30. april på hele kommunens område|3 Eventuelt")]
    [InlineData(Short, "1 Siden sidst|2 Ny organisation i Teknik og Miljø|3 Næste møde")]
    public void The_items_are_found_past_the_contents_list(string name, string items) =>
        Assert.Equal(items, string.Join('|', Read(name).Items.Select(i => $"{i.Number} {i.Title}{(i.Confidential ? "*" : "")}")));

    [Theory]
    [InlineData(FirstAgenda, 2, "Sagsgang og sagstype:Route|Resumé:Summary|Beslutningskompetence:Route|Sagsfremstilling:Presentation|Økonomiske konsekvenser:Finances|Kommunikation:Other|Indstilling:Recommendation|Beslutning i Direktionen den 04-03-2025:Decision|Bilag:Attachments")]
    [InlineData(Supplement, 12, "SAGENS KERNE:Summary|SAGSFREMSTILLING:Presentation|INDSTILLING:Recommendation|BILAG:Attachments")]
    [InlineData(Pdf, 2, "Sammendrag:Summary|Baggrund:Presentation|Risikovurdering:Other|Indstilling:Recommendation|Beslutning:Decision|Bilag:Attachments")]
    [InlineData(Short, 2, "Baggrund::Presentation|Forslag::Recommendation|Konklusion::Decision")]
    public void The_captions_are_found_and_understood(string name, int number, string sections) =>
        Assert.Equal(sections, string.Join('|', Item(name, number).Sections.Select(s => $"{s.Caption}:{s.Kind}")));

    [Fact]
    public void Decisions_points_case_numbers_and_guests_are_read()
    {
        Assert.Equal(["Godkendt.", null, null, "Taget til efterretning.", "Intet."], Read(FirstAgenda).Items.Select((i, n) => n == 1 ? null : i.DecisionText()));
        Assert.Equal("HR-chef Mona Riis", Assert.Single(Item(FirstAgenda, 2).Decision()!.Guests).Name);
        Assert.Equal(["at forslaget godkendes", "at politikken sendes i høring i MED-systemet"], Item(FirstAgenda, 2).Sections.SelectMany(s => s.Points).Select(p => p.Text));
        Assert.Equal(("Sagsnr.: 24/118734", 2024, 118734), (Item(FirstAgenda, 2).CaseNumber!.Printed, Item(FirstAgenda, 2).CaseNumber!.Year, Item(FirstAgenda, 2).CaseNumber!.Serial));
        Assert.Equal("Sagsnummer 25023456", Item(Supplement, 12).CaseNumber?.Printed);
        Assert.Equal(("00.30.14", "Ø00"), (Item(Pdf, 2).CaseNumber!.Subject, Item(Pdf, 2).CaseNumber!.Facet));
        Assert.Equal(Filler.Nothing, Item(Pdf, 3).Decision()!.Filler);
    }

    [Fact]
    public void A_page_that_ends_in_a_sentence_and_a_torn_contents_list_are_put_together()
    {
        Assert.Contains("nye borgere til siden årsskiftet. Det svarer", Flat(Item(Pdf, 2).Sections[1]), StringComparison.Ordinal);
        Assert.Equal([new("1 Godkendelse af dagsorden", "3"), new("2 Budgetopfølgning pr. 30. april på hele kommunens område", "4"), new ContentsEntry("3 Eventuelt", "6")], Read(Pdf).Contents);
        Assert.Equal(6, Read(Pdf).PageMarks.Count);
        Assert.DoesNotContain(Outcome(Pdf).Remarks, r => r.Code.StartsWith("contents", StringComparison.Ordinal));
    }

    [Fact]
    public void The_captions_found_are_reported() =>
        Assert.Contains(Outcome(FirstAgenda).Remarks, r => r is { Code: "style-unknown" } && r.Text.Contains("Sagsgang og sagstype, Resumé, Beslutningskompetence", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_line_of_text_is_lost(string name)
    {
        var kept = Bare(TextPrinter.Print(Read(name)) + string.Concat(Read(name).PageMarks));

        Assert.All(Text(name).Split('\n'), line => Assert.Contains(Bare(line), kept, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_style_learned_from_it_reads_it_as_fully(string name)
    {
        var style = HouseStyles.Parse(HouseStyles.ToJson(StyleLearner.Learn(Read(name), "nyt-hus")));
        var again = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(Text(name), style)).Document;

        Assert.Equal(Shape(Read(name)), Shape(again));
    }

    private static IEnumerable<string> Shape(MeetingDocument document) =>
        document.Items.Select(i => $"{i.Number} {i.Title} {string.Join('|', i.Sections.Select(s => $"{s.Caption}:{s.Kind}:{s.Points.Count}"))} {i.DecisionText()}");

    private static string Flat(Section section) => BlockText.Plain(section.Blocks).Replace('\n', ' ');

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '.'));

    private static AgendaItem Item(string name, int number) => Read(name).Items.Single(i => i.Number == number);

    private static MeetingDocument Read(string name) => Outcome(name).Document;

    private static ReadOutcome.Read Outcome(string name) => Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(Text(name)));

    private static string Text(string name) => File.ReadAllText(Path.Combine(Seeds.Root, "Bot.Tests", "Documents", "OtherHouses", name + ".txt"));
}
