using System.Text.Json;
using MoedeBot.Cards;
using MoedeBot.Meetings;
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

    [CardBrowserTheory]
    [InlineData(560)]
    [InlineData(344)]
    public async Task Every_card_of_the_samples_is_valid_and_fits(int width)
    {
        var page = await browser.OpenAsync(width + 24);
        var faults = new List<string>();
        foreach (var sample in Documents.Seeds.Samples())
        {
            foreach (var (name, json) in new RealDocumentCards(await File.ReadAllTextAsync(sample)).All())
            {
                faults.AddRange((await browser.ShowAsync(page, json)).Select(fault => $"{sample} {name}: {fault}"));
                var path = RepositoryRoot.File("artifacts", "cards", $"{width}", Path.GetFileNameWithoutExtension(sample), $"{name}.png");
                await page.Locator("#card").ScreenshotAsync(new() { Path = path });
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [CardBrowserTheory]
    [InlineData("\"wrap\":true", "\"wrap\":false")]
    [InlineData("\"isSubtle\"", "\"isSutble\"")]
    [InlineData("\"Action.Execute\"", "\"Action.Exekute\"")]
    [InlineData("\"size\":\"large\"", "\"size\":\"lagre\"")]
    public async Task A_broken_card_is_not(string right, string wrong)
    {
        var page = await browser.OpenAsync(368);

        Assert.NotEmpty(await browser.ShowAsync(page, CardGallery.All["item-now"].ToJson().Replace(right, wrong, StringComparison.Ordinal)));
    }

    [CardBrowserFact]
    public async Task Hostile_text_is_shown_letter_by_letter()
    {
        var page = await browser.OpenAsync(584);
        var meeting = ExtremeMeeting.State;
        var item = meeting.Items[0] with { Item = meeting.Items[0].Item with { Title = ExtremeMeeting.Hostile } };
        await browser.ShowAsync(page, CommentForm.Make(meeting, item, SampleMeeting.Danish, null).ToJson());

        var looks = await page.EvaluateAsync<JsonElement>("() => window.looks()");
        Assert.Equal(0, looks.GetProperty("marked").GetInt32());
        Assert.Empty(looks.GetProperty("links").EnumerateArray());
        Assert.Contains(
            ExtremeMeeting.Hostile.Replace("\u0007", "", StringComparison.Ordinal).Trim(),
            looks.GetProperty("text").GetString()!.Replace("\u200B", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [CardBrowserFact]
    public async Task A_filled_form_sends_what_the_bot_reads()
    {
        var page = await browser.OpenAsync(584);
        await browser.ShowAsync(page, CardGallery.All["form-decision"].ToJson());
        await page.GetByLabel("Standardtekst").SelectOptionAsync("1");
        await page.GetByLabel("Deltog under punktet (kan udelades)").FillAsync("Ole Vang");
        await page.GetByText("Gem", new() { Exact = true }).ClickAsync();

        var expected = new DecisionInput(1, "Strategisk Chefforum godkendte indstillingen.", "Ole Vang");
        Assert.Equal(new CardAction.Conclude(new ItemRef(SampleMeeting.Id, 3, SampleMeeting.Underway.Find(3)!.Version), expected), await PressedAsync(page));
    }

    [CardBrowserFact]
    public async Task An_empty_comment_is_not_sent_and_the_card_says_why()
    {
        var page = await browser.OpenAsync(584);
        await browser.ShowAsync(page, CardGallery.All["form-comment"].ToJson());
        await page.GetByText("Gem kommentar").ClickAsync();
        Assert.Null(await PressedAsync(page));
        Assert.True(await page.GetByText("Skriv en kommentar, før du gemmer.").IsVisibleAsync());

        await page.GetByText("Tilbage").ClickAsync();
        Assert.IsType<CardAction.ShowItem>(await PressedAsync(page));
    }

    [CardBrowserFact]
    public async Task A_position_button_sends_the_position()
    {
        var page = await browser.OpenAsync(368);
        await browser.ShowAsync(page, CardGallery.All["item-now"].ToJson());
        await page.GetByText("Med bemærkning", new() { Exact = true }).ClickAsync();

        Assert.Equal(Position.AgreeWithRemark, Assert.IsType<CardAction.TakePosition>(await PressedAsync(page)).Position);
    }

    private static async Task<CardAction?> PressedAsync(Microsoft.Playwright.IPage page)
    {
        var pressed = await page.EvaluateAsync<JsonElement>("() => window.pressed");
        return pressed.GetArrayLength() == 0 ? null : CardActionReader.Read(pressed[0].GetProperty("verb").GetString()!, pressed[0].GetProperty("data").GetRawText());
    }
}
