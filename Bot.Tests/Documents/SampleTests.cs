using MoedeBot.Documents;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

public class SampleTests
{
    [Theory]
    [InlineData("nordby-strategisk-chefforum", "nordfyn", 5)]
    [InlineData("sundkoebing-direktionen", "kalundborg", 6)]
    [InlineData("birkelund-chefforum", "albertslund", 5)]
    public void A_sample_is_an_agenda_in_its_house_style_without_decisions(string name, string style, int items)
    {
        var read = Read(name);

        Assert.Equal((DocumentKind.Agenda, style, items), (read.Document.Kind, read.Document.Style, read.Document.Items.Count));
        Assert.All(read.Document.Items, i => Assert.Null(i.Decision()));
        Assert.DoesNotContain(read.Remarks, r => r.Severity == Severity.Error);
    }

    [Fact]
    public void The_timetables_of_the_samples_find_their_items()
    {
        Assert.Equal([2, null, 3, 4, 5], Read("nordby-strategisk-chefforum").Document.Timetable!.Entries.Select(e => e.Item));
        Assert.Equal(1, Read("sundkoebing-direktionen").Document.Timetable!.HeldBy);
        Assert.Equal([null, 2, null, 3, null, 6], Read("sundkoebing-direktionen").Document.Timetable!.Entries.Select(e => e.Item));
        Assert.Null(Read("birkelund-chefforum").Document.Timetable);
    }

    [Fact]
    public void Every_recommendation_of_the_samples_has_points()
    {
        var sections = Seeds.Samples().SelectMany(p => Read(Path.GetFileNameWithoutExtension(p)).Document.Items).SelectMany(i => i.Sections);

        Assert.All(sections.Where(s => s.Kind == SectionKind.Recommendation), s => Assert.NotEmpty(s.Points));
    }

    private static ReadOutcome.Read Read(string name) =>
        Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(File.ReadAllText(Path.Combine(Seeds.Root, "samples", name + ".txt"))));
}
