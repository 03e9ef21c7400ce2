using System.Text.Json;
using MoedeBot.Documents;
using MoedeBot.Tests.Documents;

namespace MoedeBot.Tests.Cards;

public sealed class RealDocumentCardsTests
{
    public static TheoryData<string> SampleNames() => [.. Seeds.Samples().Select(path => Path.GetFileName(path))];

    public static TheoryData<string> SeedNames() => [.. Seeds.All];

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void Every_card_of_a_sample_keeps_the_rules(string file) => Keeps(File.ReadAllText(Path.Combine(Seeds.Root, "samples", file)));

    [SeedTheory]
    [MemberData(nameof(SeedNames))]
    public void Every_card_of_a_real_document_keeps_the_rules(string file) => Keeps(Seeds.Text(file));

    [SeedTheory]
    [MemberData(nameof(SeedNames))]
    public void Nothing_of_the_case_text_is_lost_between_the_pages(string file)
    {
        var cards = new RealDocumentCards(Seeds.Text(file));
        foreach (var item in cards.Posted.Items.Where(item => !item.Item.Confidential))
        {
            var pages = cards.All().Where(card => card.Name.StartsWith($"case-{item.Item.Number}-", StringComparison.Ordinal));
            var shown = string.Concat(pages.SelectMany(card => Texts(card.Json)));
            var words = item.Item.Sections.Where(section => section.Kind != SectionKind.Decision)
                .SelectMany(section => section.Blocks.Select(BlockText.Plain)).SelectMany(text => text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Length > 3);
            Assert.All(words, word => Assert.Contains(word, shown, StringComparison.Ordinal));
        }
    }

    [SeedFact]
    public void No_title_of_a_closed_item_is_in_any_card()
    {
        var cards = new RealDocumentCards(Seeds.Text(Seeds.Kalundborg));
        var closed = cards.Posted.Items.Where(item => item.Item.Confidential).Select(item => item.Item.Title).ToList();

        Assert.Equal(3, closed.Count);
        Assert.All(cards.All(), card => Assert.All(closed, title => Assert.DoesNotContain(title, card.Json, StringComparison.OrdinalIgnoreCase)));
    }

    private static void Keeps(string text) =>
        Assert.Empty(new RealDocumentCards(text).All().SelectMany(card => CardRules.Breaches(card.Json).Select(breach => $"{card.Name}: {breach}")));

    private static IEnumerable<string> Texts(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Strings(document.RootElement)];
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };
}
