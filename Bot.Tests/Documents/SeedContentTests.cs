using MoedeBot.Documents;
using static MoedeBot.Tests.Documents.Seeds;

namespace MoedeBot.Tests.Documents;

/// <summary>What the items of the real documents say: decisions, points, attachments, timetables, guests.</summary>
public class SeedContentTests
{
    [SeedTheory]
    [InlineData(Kalundborg, "Godkendt.|Godkendt.|Anbefales.|Taget til efterretning.||||-")]
    [InlineData(Albertslund2022, "Godkendt.|Drøftede punktet.|Skabelonen blev godkendt med en række redaktionelle ændringer, som indarbejdes.|*|Drøftede punktet.|Drøftede punktet.|Intet.")]
    [InlineData(Albertslund2023, "Chefforum godkendte dagsorden og referat.|*|Chefforum drøftede sagen.|*|*|*|*|*|.")]
    [InlineData(Nordfyn2022, "Godkendt.|*|*|*|Orientering foretaget.")]
    public void The_decisions_are_read(string file, string decisions)
    {
        var read = Document(file).Items.Select(i => i.DecisionText() ?? "");
        var expected = decisions.Split('|');

        Assert.Equal(expected, read.Select((d, i) => expected[i] == "*" && d.Length > 80 ? "*" : d));
    }

    [SeedFact]
    public void A_decision_of_sentence_list_and_sentence_keeps_its_form()
    {
        var text = Item(Nordfyn2022, 3).DecisionText()!;

        Assert.StartsWith("Strategisk Chefforum fik en gennemgang af de områder", text, StringComparison.Ordinal);
        Assert.Contains(":\n\n- Det er vigtigt med en fælles, tværgående kernefortælling\n- Der er behov", text, StringComparison.Ordinal);
        Assert.EndsWith("ift. rekruttering og fastholdelse.", text, StringComparison.Ordinal);
    }

    [SeedFact]
    public void Another_forums_decision_is_no_decision_of_ours()
    {
        var item = Item(Nordfyn2021, 2);
        var prior = item.Sections.Single(s => s.Kind == SectionKind.PriorDecision);

        Assert.Equal(3, prior.Blocks.Count);
        Assert.Equal(5, prior.Blocks.OfType<ListBlock>().Single().Items.Count);
        Assert.StartsWith("Kommunaldirektøren præsenterede", item.DecisionText(), StringComparison.Ordinal);
        Assert.Equal("Historik", Item(Albertslund2022, 4).Sections.Single(s => s.Kind == SectionKind.PriorDecision).Caption);
    }

    [SeedTheory]
    [InlineData(Albertslund2023, 7, 9, "1.", "Der opstilles mål om 47 løntilskudspladser og 100 virksomhedspraktikpladser i kommunens institutioner og afdelinger.")]
    [InlineData(Albertslund2022, 1, 1, "1.", "at dagsordenen for dette, samt referatet fra seneste møde godkendes.")]
    [InlineData(Kalundborg, 2, 2, "1.", "At vedhæftede initieringsdokument med forslag til implementering af sags- og dokumenthåndteringsstrategien godkendes.")]
    [InlineData(Nordfyn2021, 4, 3, "-", "hvad der var godt og som ønskes bevaret i den kommende budgetstrategi")]
    [InlineData(Nordfyn2022, 2, 1, null, "Det indstilles, at status tages til orientering.")]
    public void The_points_of_a_recommendation_are_read(string file, int number, int count, string? marker, string first)
    {
        var points = Item(file, number).Sections.Single(s => s.Kind == SectionKind.Recommendation).Points;

        Assert.Equal(count, points.Count);
        Assert.Equal(new RecommendationPoint("1", marker, first), points[0]);
    }

    [SeedTheory]
    [InlineData(Nordfyn2022, 3, "22 01 25 Strategisk Chefforum - Employer branding|Status: Rekruttering og fastholdelse til Økonomiudvalget jan. 2022|Organisationens Strategi- og Udviklingsplan 2020-2022 OPDATERET AUG 2021")]
    [InlineData(Nordfyn2022, 4, "Introduktionsforloeb ny KB 2022")]
    [InlineData(Albertslund2022, 2, "Albertslund Arbejdsseminar 1 011222 program v3.docx")]
    [InlineData(Albertslund2023, 6, "Bud på virksomhedsplan - Henrik Harder|Bud på virksomhedsplan - Rikke Terslev|Bud på virksomhedsplan - Dorthe Espenheim|Forslag til nyt navn")]
    [InlineData(Albertslund2023, 2, "")]
    public void The_attachments_are_read_verbatim(string file, int number, string titles)
    {
        var attachments = Item(file, number).Sections.Where(s => s.Kind == SectionKind.Attachments).SelectMany(s => s.Blocks).Cast<AttachmentsBlock>();

        Assert.Equal(titles, string.Join('|', attachments.SelectMany(a => a.Titles)));
    }

    [SeedFact]
    public void The_timetable_of_2022_finds_its_items()
    {
        var timetable = Document(Nordfyn2022).Timetable!;

        Assert.Equal(1, timetable.HeldBy);
        Assert.Equal([2, 3, 4, 5], timetable.Entries.Select(e => e.Item));
        Assert.Equal((new TimeOnly(11, 30), new TimeOnly(12, 0), false), (timetable.Entries[3].Start, timetable.Entries[3].End, timetable.Entries[3].Break));
    }

    [SeedFact]
    public void The_timetable_of_2021_finds_its_items_under_other_names_and_its_breaks()
    {
        var entries = Document(Nordfyn2021).Timetable!.Entries;

        Assert.Equal([2, 3, null, 4, null, 5, null, 6, 7], entries.Select(e => e.Item));
        Assert.Equal([2, 4, 6], entries.Select((e, i) => e.Break ? i : -1).Where(i => i >= 0));
        Assert.Equal("Forskningsarbejde om Covid-19 læring", entries[0].Label);
    }

    [SeedTheory]
    [InlineData(Kalundborg)]
    [InlineData(Albertslund2022)]
    [InlineData(Albertslund2023)]
    public void Other_clock_lists_are_no_timetable(string file) => Assert.Null(Document(file).Timetable);

    [SeedFact]
    public void Guests_are_told_by_the_verb_plan_or_fact()
    {
        Assert.Equal([new Guest("Leder af Budget og Regnskab Ole Vett", true)], Item(Nordfyn2022, 2).Decision()!.Guests);
        Assert.Equal([new Guest("Organisationskonsulent Ditte Clément", false)], GuestsOf(Nordfyn2022, 3));
        Assert.Equal([new Guest("Ole Vett", false)], GuestsOf(Nordfyn2021, 4));
        Assert.Equal([new Guest("konstitueret skoleleder Vibeke Johansen", false)], GuestsOf(Kalundborg, 4));
        Assert.Empty(GuestsOf(Albertslund2023, 8));
    }

    [SeedFact]
    public void Fillers_are_told_apart()
    {
        Assert.Equal(Filler.Empty, Item(Kalundborg, 8).Decision()!.Filler);
        Assert.Equal(Filler.Technical, Item(Albertslund2023, 9).Decision()!.Filler);
        Assert.Equal(Filler.Nothing, Item(Albertslund2022, 7).Decision()!.Filler);
        Assert.Equal(Filler.StatedNone, Item(Kalundborg, 1).Sections.Single(s => s.Kind == SectionKind.Finances).Filler);
        Assert.Equal(Filler.None, Item(Kalundborg, 1).Decision()!.Filler);
    }

    [SeedFact]
    public void Tables_lists_underlines_and_links_are_read()
    {
        var dates = Item(Nordfyn2022, 2).Sections.SelectMany(s => s.Blocks).OfType<TableBlock>().Single();
        var programme = Item(Nordfyn2022, 3).Sections.SelectMany(s => s.Blocks).OfType<ListBlock>().Single(l => l.Items.Any(i => i.Level > 0));
        var link = Item(Nordfyn2021, 3).Sections.SelectMany(s => s.Blocks).OfType<ParagraphBlock>().SelectMany(p => p.Inlines).Single(i => i.Link is not null);

        Assert.Equal((23, 1), (dates.Rows.Count, dates.Rows.Count(r => r.BlankLineBefore)));
        Assert.Equal("skal", dates.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Inlines).Single(i => i.Underline).Text);
        Assert.Equal([0, 0, 0, 0, 1, 0, 1, 1, 0], programme.Items.Select(i => i.Level));
        Assert.Equal("https://vpt.dk/afbureaukratisering/se-filmen-hvad-er-samskabt-styring", link.Link);
    }

    [SeedFact]
    public void The_readers_doubts_point_to_their_lines()
    {
        Assert.Equal([(13, "contents-title-differs"), (16, "contents-title-differs")], Doubts(Kalundborg));
        Assert.Contains((17, "contents-title-differs"), Doubts(Nordfyn2021));
        Assert.Contains("attachments-missing", Doubts(Albertslund2023).Select(d => d.Code));
        Assert.Contains("decision-filler-only", Doubts(Albertslund2023).Select(d => d.Code));
        Assert.All(All, f => Assert.DoesNotContain(Outcome(f).Remarks, r => r.Severity == Severity.Error));
    }

    private static List<(int Line, string Code)> Doubts(string file) => [.. Outcome(file).Remarks.Select(r => (r.Line, r.Code))];

    private static List<Guest> GuestsOf(string file, int number) => [.. Item(file, number).Sections.Where(s => s.Kind != SectionKind.Decision).SelectMany(s => s.Guests)];
}
