using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using MoedeBot.Tests.Cards;

namespace MoedeBot.Tests.Documents;

[Trait("Category", "Slow")]
public sealed class HtmlAccessibilityTests(CardBrowser browser) : IClassFixture<CardBrowser>
{
    public static TheoryData<string> SampleNames => [.. Seeds.Samples().Select(s => Path.GetFileName(s))];

    [CardBrowserTheory]
    [MemberData(nameof(SampleNames))]
    public async Task The_page_of_a_sample_has_nothing_that_axe_objects_to(string name)
    {
        var (violations, passes) = await browser.JudgeAsync(HtmlPrinter.Print(Read(name)));

        Assert.Empty(violations);
        Assert.True(passes > 5, $"Only {passes} rules had anything to look at.");
    }

    [CardBrowserFact]
    public async Task A_page_without_language_and_with_pale_text_is_found_out()
    {
        var html = HtmlPrinter.Print(Read("birkelund-chefforum.txt"));
        var (violations, _) = await browser.JudgeAsync(html.Replace(" lang=\"da\"", "", StringComparison.Ordinal).Replace("#565656", "#cccccc", StringComparison.Ordinal));

        Assert.Contains(violations, v => v.StartsWith("html-has-lang", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.StartsWith("color-contrast", StringComparison.Ordinal));
    }

    private static MeetingDocument Read(string name) =>
        Assert.IsType<ReadOutcome.Read>(DocumentReader.Read(File.ReadAllBytes(Path.Combine(Seeds.Root, "samples", name)))).Document;
}
