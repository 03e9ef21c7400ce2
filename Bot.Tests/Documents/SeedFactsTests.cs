using MoedeBot.Documents;
using static MoedeBot.Tests.Documents.Seeds;

namespace MoedeBot.Tests.Documents;

/// <summary>What the five real documents say, written out by hand from the documents themselves.</summary>
public class SeedFactsTests
{
    [SeedTheory]
    [InlineData(Nordfyn2022, "nordfyn", "Strategisk Chefforum", "2022-01-26 08:30", "Bogense Rådhus, mødelokale 1+2")]
    [InlineData(Kalundborg, "kalundborg", "Direktionen", "2022-08-29 08:30", "Kr. Helsingørskole")]
    [InlineData(Albertslund2022, "albertslund", "Chefforum", "2022-11-09 09:00", "Mødelokale 1")]
    [InlineData(Albertslund2023, "albertslund", "Chefforum", "2023-03-30 09:00", "Mødelokale 1")]
    [InlineData(Nordfyn2021, "nordfyn", "Strategisk Chefforum", "2021-01-13 08:30", "Skype")]
    public void The_head_and_the_house_are_read(string file, string style, string forum, string start, string place)
    {
        var outcome = Outcome(file);
        var (document, head) = (outcome.Document, outcome.Document.Head);

        Assert.Equal((DocumentKind.Minutes, style), (document.Kind, document.Style));
        Assert.Equal((forum, place), (head.Forum, head.Place));
        Assert.Equal(start, $"{head.Date:yyyy-MM-dd} {head.Start:HH:mm}");
        Assert.InRange(outcome.Confidence, 0.9, 1);
    }

    [SeedTheory]
    [InlineData(Nordfyn2022, "S2021-736|S2022-185|S2021-5737|S2020-59659|S2021-736")]
    [InlineData(Kalundborg, "22-010739|20-082075K|22-002837|21-046857K||||")]
    [InlineData(Albertslund2022, "00.01.00-A21-2-21|81.39.15-A00-1-22|00.01.00-A26-6-22|00.01.00-P22-3-22|00.01.00-A21-2-21|00.30.14-S00-11-21|00.01.00-A21-2-21")]
    [InlineData(Albertslund2023, "00.01.00-P35-9-22|00.30.00-P00-3-22|00.32.10-A00-1-23|00.01.00-P22-5-22|00.01.00-P22-3-22|00.01.00-P22-6-22|15.20.00-A26-1-22|81.15.18-000-1-19|00.01.00-P35-9-22")]
    [InlineData(Nordfyn2021, "S2019-75|S2020-61640|S2020-57525|S2021-424|S2020-57031|S2021-457|S2019-75")]
    public void The_case_numbers_are_read_in_order(string file, string numbers)
    {
        var items = Document(file).Items;

        Assert.Equal(numbers, string.Join('|', items.Select(i => i.CaseNumber?.Printed)));
        Assert.Equal(Enumerable.Range(1, items.Count), items.Select(i => i.Number));
    }

    [SeedFact]
    public void The_titles_are_read_with_colons_dashes_and_full_stops()
    {
        Assert.Equal("Forskningssamarbejde om Covid-19 læring.", Item(Nordfyn2021, 2).Title);
        Assert.Equal("Udmøntning af Budget 2021: Samskabt styring", Item(Nordfyn2021, 3).Title);
        Assert.Equal("CF - Økonomirapport pr 30. september til drøftelse", Item(Albertslund2022, 6).Title);
        Assert.Equal("Sak", Item(Albertslund2022, 6).Word);
        Assert.Equal("Decentrale direktionsmøder - Kr. Helsinge Skole", Item(Kalundborg, 4).Title);
        Assert.Equal("Decentrale direktionsmøder - Kr. Helsingørskole", Document(Kalundborg).Contents[3].Title);
        Assert.Equal("7", Document(Kalundborg).Contents[3].Page);
    }

    [SeedFact]
    public void Case_numbers_are_understood()
    {
        Assert.Equal(new CaseNumber("20-082075K") { Serial = 82075, Year = 2020, Suffix = "K" }, Item(Kalundborg, 2).CaseNumber);
        Assert.Equal(new CaseNumber("S2021-736") { Serial = 736, Year = 2021 }, Item(Nordfyn2022, 1).CaseNumber);
        Assert.Equal(
            new CaseNumber("81.15.18-000-1-19") { Subject = "81.15.18", Facet = "000", Serial = 1, Year = 2019 }, Item(Albertslund2023, 8).CaseNumber);
    }

    [SeedFact]
    public void Closed_items_are_closed_and_empty()
    {
        var closed = Document(Kalundborg).Items.Where(i => i.Confidential).ToList();

        Assert.Equal([5, 6, 7], closed.Select(i => i.Number));
        Assert.All(closed, i => Assert.Empty(i.Sections));
        Assert.Equal("Orientering om sager på vej", closed[1].Title);
        Assert.Equal("Lukket: Orientering om sager på vej", closed[1].PrintedTitle);
        Assert.All(All.Where(f => f != Kalundborg), f => Assert.DoesNotContain(Document(f).Items, i => i.Confidential));
    }

    [SeedFact]
    public void Participants_are_read_with_absences_initials_particles_and_broken_names()
    {
        var people = Document(Nordfyn2022).Head.Participants;

        Assert.Equal(13, people.Count);
        Assert.Equal(["Gitte Clemmensen", "Gitte Høj Nielsen"], people.Where(p => p.Absent).Select(p => p.Name));
        Assert.Equal("Fravær", people[0].Status);
        Assert.Equal(["Søren Ole Sørensen", "Michel van der Linden", "Michael Gravesen", "Jan Lysgaard Thomsen"], Names(Kalundborg));
        Assert.Empty(Names(Albertslund2022));
        Assert.Equal(13, Names(Nordfyn2021).Count);
        Assert.Contains("Henrik Gregers Boesen", Names(Nordfyn2021));
        Assert.Contains("Gitte Clemmensen", Names(Nordfyn2021));
    }

    [SeedTheory]
    [InlineData(Nordfyn2022, 1, "Sagens kerne|Beslutning")]
    [InlineData(Nordfyn2022, 3, "Sagens kerne|Indstilling|Sagens baggrund|Økonomiske oplysninger|Lovgrundlag|Beslutning|Bilag")]
    [InlineData(Kalundborg, 2, "Beslutning|Sagsfremstilling|+Resume og sagens baggrund|+Indstillinger|+Behandling|+Sagsfremstilling|+Økonomiske konsekvenser|Bilag")]
    [InlineData(Kalundborg, 8, "Beslutning")]
    [InlineData(Albertslund2022, 1, "Indstilling|Beslutning")]
    [InlineData(Albertslund2022, 4, "Anledning|Sagsfremstilling|Indstilling|Historik|Beslutning|Vedlegg")]
    [InlineData(Albertslund2023, 7, "Anledning|Sagsfremstilling|Indstilling|Beslutning|Bilag")]
    [InlineData(Albertslund2023, 8, "Anledning|Sagsfremstilling|Indstilling|Beslutning|Bilag")]
    [InlineData(Nordfyn2021, 2, "Sagens kerne|Indstilling|Sagens baggrund|Økonomiske oplysninger|Lovgrundlag|Supplerende sagsfremstilling|Beslutning|Beslutning på møde Direktionen 2019/2020 16-12-2020 - 08:30|Bilag")]
    public void The_captions_are_found_in_order_and_only_they(string file, int number, string captions)
    {
        var sections = Item(file, number).Sections;

        Assert.Equal(captions, string.Join('|', sections.Select(s => (s.Level > 0 ? "+" : "") + s.Caption)));
    }

    [SeedTheory]
    [InlineData(Kalundborg, 3, "Jobcentret administration|Borgerservice administration|Børn og Familie, demografipulje|Sundhed og Myndighed, demografipulje|Voksenspecialenheden|Voksen-handicapområdet, demografipulje|Digitalisering og IT, Fællesudgifter|Økonomi, Fællesudgifter|Serviceudgifter|Anlæg")]
    [InlineData(Albertslund2023, 2, "Udmøntning af yderligere administrative besparelse (X1)|Netværk")]
    [InlineData(Albertslund2023, 7, "Volumen|Implementering|Økonomi")]
    [InlineData(Albertslund2023, 8, "Reduktion af den administrative og politiske sekretariatsbetjening|Øget automatisering og standardisering af kontaktindgange|Omlægning af ledelsestilsyn")]
    [InlineData(Nordfyn2021, 2, "Udgifter:|Indtægter")]
    [InlineData(Nordfyn2022, 2, "")]
    public void Headings_inside_a_field_are_told_from_captions_and_prose(string file, int number, string headings)
    {
        var found = Item(file, number).Sections.SelectMany(s => s.Blocks).OfType<SubheadingBlock>();

        Assert.Equal(headings, string.Join('|', found.Select(h => BlockText.Plain(h.Inlines))));
    }

    private static List<string> Names(string file) => [.. Document(file).Head.Participants.Select(p => p.Name)];
}
