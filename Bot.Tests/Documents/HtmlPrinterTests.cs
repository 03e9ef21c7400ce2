using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

public class HtmlPrinterTests
{
    public static TheoryData<string> SampleFiles => [.. Seeds.Samples()];

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public void The_page_is_danish_whole_and_without_script(string path)
    {
        var html = HtmlPrinter.Print(Read(File.ReadAllText(path)));

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"da\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"skip\" href=\"#punkter\">", html, StringComparison.Ordinal);
        Assert.Equal(html.Split("<li>").Length, html.Split("</li>").Length);
    }

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public void Headings_never_skip_a_level(string path)
    {
        var html = HtmlPrinter.Print(Read(File.ReadAllText(path)));
        var levels = html.Split("<h").Skip(1).Where(p => char.IsAsciiDigit(p[0])).Select(p => p[0] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), p => Assert.True(p.Second <= p.First + 1));
    }

    [Fact]
    public void Markup_in_the_text_is_text_on_the_page()
    {
        const string nasty = "</style><script>alert(1)</script>";
        var html = HtmlPrinter.Print(Read($"DAGSORDEN {nasty} d. 30-03-2023\n\nMødested {nasty}\n\nPunkt 1: {nasty}\n\nBilag\n\n{nasty}"));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Single(html.Split("</style>")[1..]);
    }

    [Fact]
    public void Nested_lists_tables_and_links_are_real_ones()
    {
        var html = HtmlPrinter.Print(Read("DAGSORDEN A d. 30-03-2023\n\nPunkt 1: B\n\nAnledning\n\n- et\n - to\n- tre\n\n1. fire\n\nx\ty\n\tz\n\nSe <https://a.example/?b=1&c=2>."));

        Assert.Contains("<ul>\n<li>et\n<ul>\n<li>to</li>\n</ul>\n</li>\n<li>tre</li>\n</ul>\n<ol>\n<li>fire</li>\n</ol>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">x</th><td>y</td></tr>\n<tr><td></td><td>z</td></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://a.example/?b=1&amp;c=2\" rel=\"noopener\">https://a.example/?b=1&amp;c=2</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_is_no_web_address_stays_text()
    {
        var section = new Section("Anledning", SectionKind.Summary, [new ParagraphBlock([new Inline("tryk") { Link = "javascript:alert(1)" }])]);
        var document = Read("DAGSORDEN A d. 30-03-2023\n\nPunkt 1: B");

        Assert.DoesNotContain("javascript", HtmlPrinter.Print(document with { Items = [document.Items[0] with { Sections = [section] }] }), StringComparison.Ordinal);
    }

    private static MeetingDocument Read(string text) => Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text)).Document;
}
