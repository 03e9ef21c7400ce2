using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Cards;

/// <summary>Every card in the official renderer, on a desk and on a phone; the pictures stay under <c>artifacts/cards</c>.</summary>
[Trait("Category", "Slow")]
public sealed class CardRenderingTests(CardBrowser browser) : IClassFixture<CardBrowser>
{
    [CardBrowserTheory]
    [InlineData(560)]
    [InlineData(344)]
    public async Task Every_card_is_valid_and_fits(int width)
    {
        var page = await browser.OpenAsync(width + 24);
        var faults = new List<string>();
        foreach (var (name, card) in CardGallery.All)
        {
            faults.AddRange((await browser.ShowAsync(page, card.ToJson())).Select(fault => $"{name}: {fault}"));
            await page.Locator("#card").ScreenshotAsync(new() { Path = RepositoryRoot.File("artifacts", "cards", $"{width}", $"{name}.png") });
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
