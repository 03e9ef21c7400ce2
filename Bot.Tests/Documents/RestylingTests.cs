using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

/// <summary>Every sample and every real document, printed in every other house's style and read again.</summary>
public class RestylingTests
{
    public static TheoryData<string, string> SamplePairs => Pairs(Seeds.Samples());

    public static TheoryData<string, string> SeedPairs => Pairs(Seeds.All);

    [Theory]
    [MemberData(nameof(SamplePairs))]
    public void A_sample_in_another_style_is_the_same_meeting(string path, string style) => IsTheSame(File.ReadAllText(path), HouseStyles.Get(style));

    [SeedTheory]
    [MemberData(nameof(SeedPairs))]
    public void A_real_document_in_another_style_is_the_same_meeting(string file, string style) => IsTheSame(Seeds.Text(file), HouseStyles.Get(style));

    [Fact]
    public void Kalundborgs_fields_stand_inside_its_wrapper_in_its_order()
    {
        const string nordfyn = "REFERAT Chefforum d. 30-03-2023\n\nPunkt 1: Løn\n\nSagens kerne\n\nEt.\n\nIndstilling\n\nTo.\n\nLovgrundlag\n\n-\n\nBeslutning\n\nGodkendt.\n\nBilag\n\nNotat";
        var printed = TextPrinter.Print(Read(nordfyn).Document.As(HouseStyles.Get("kalundborg")));

        Assert.EndsWith(
            "Beslutning\n\nGodkendt.\n\nSagsfremstilling\n\nResume og sagens baggrund\n\nEt.\n\nIndstillinger\n\nTo.\n\nSagsfremstilling\n\nLovgrundlag: -\n\nBilag\n\nNotat",
            printed, StringComparison.Ordinal);
        Assert.Equal([0, 0, 1, 1, 1, 0], Read(printed, HouseStyles.Get("kalundborg")).Document.Items[0].Sections.Select(s => s.Level));
    }

    [Fact]
    public void A_title_and_fields_that_say_more_than_the_houses_form_are_kept()
    {
        const string nordfyn = "\n\nREFERAT Ekstraordinært møde d. 30-03-2023 på Teams\n\nMødedato Torsdag d. 30. marts 2023 kl. 09:00-10:30\n\nMødeleder Ida Holm\n\nPunkt 1: Løn\n\nSagens kerne\n\nEt.";
        var printed = TextPrinter.Print(Read(nordfyn).Document.As(HouseStyles.Get("albertslund")));

        Assert.StartsWith(nordfyn[..nordfyn.IndexOf("Sagens", StringComparison.Ordinal)], printed, StringComparison.Ordinal);
    }

    private static void IsTheSame(string text, HouseStyle style)
    {
        var before = Read(text).Document;
        var printed = TextPrinter.Print(before.As(style));
        var after = Read(printed, style).Document;

        Assert.Equal(Items(before), Items(after));
        Assert.Equal(before.Head.Participants, after.Head.Participants);
        Assert.Equal((before.Head.Forum, before.Head.Date, before.Head.Start, before.Head.Place), (after.Head.Forum, after.Head.Date, after.Head.Start, after.Head.Place));
        Assert.Equal(before.Contents, after.Contents);
        Assert.All(Lines(before), line => Assert.Contains(line, printed, StringComparison.Ordinal));
        if (style.Id != HouseStyles.GeneralId)
            Assert.Equal(style.Id, Read(printed).Document.Style);
    }

    // The words of captions are the house's; all else is the document's.
    private static IEnumerable<string> Lines(MeetingDocument document) =>
        document.Items.SelectMany(i => i.Sections).SelectMany(s => s.Blocks).SelectMany(b => BlockText.Printed([b]).Split('\n'));

    private static IEnumerable<string> Items(MeetingDocument document) => document.Items.Select(i => string.Join(
        '\n',
        [
            $"{i.Number} {i.Title} {i.Confidential} {i.CaseNumber?.Printed}", $"Beslutning: {i.DecisionText()}",
            .. i.Sections.SelectMany(s => s.Points).Select(p => $"{p.Marker} {p.Text}"),
            .. i.Sections.Where(s => s.Kind == SectionKind.Attachments).SelectMany(s => s.Blocks).Select(BlockText.Plain),
            .. i.Sections.SelectMany(s => s.Guests).Select(g => $"{g.Name} {g.Attended}").Order(StringComparer.Ordinal),
        ]));

    private static TheoryData<string, string> Pairs(IEnumerable<string> files)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var (file, style) in files.SelectMany(f => HouseStyles.All.Select(s => (f, s.Id))))
            pairs.Add(file, style);
        return pairs;
    }

    private static ReadOutcome.Read Read(string text, HouseStyle? style = null) => Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text, style));
}
