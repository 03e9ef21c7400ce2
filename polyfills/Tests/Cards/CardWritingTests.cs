using System.Text.Encodings.Web;
using System.Text.Json;
using AdaptiveCards;

namespace Polyfills.Tests.Cards;

public sealed class CardWritingTests
{
    [Fact]
    public void A_plain_card_is_written_without_its_defaults() =>
        Assert.Equal(
            """{"type":"AdaptiveCard","version":"1.5","lang":"da","body":[{"type":"TextBlock","text":"Øst","wrap":true}]}""",
            new AdaptiveCard("1.5") { Lang = "da", Body = { new AdaptiveTextBlock("Øst") { Wrap = true } } }.ToJson());

    [Theory]
    [MemberData(nameof(Elements))]
    public void An_element_is_written_as_the_schema_has_it(AdaptiveElement element, string json) =>
        Assert.Equal(json, Inside(new AdaptiveCard("1.5") { Body = { element } }, "body"));

    [Theory]
    [MemberData(nameof(Actions))]
    public void An_action_is_written_as_the_schema_has_it(AdaptiveAction action, string json) =>
        Assert.Equal(json, Inside(new AdaptiveCard("1.5") { Actions = { action } }, "actions"));

    [Fact]
    public void Refresh_keeps_an_empty_list_of_users_since_it_means_nobody()
    {
        var card = new AdaptiveCard("1.5") { Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "item.show" }, UserIds = [] } };

        Assert.Equal("""{"action":{"type":"Action.Execute","verb":"item.show"},"userIds":[]}""", Json(card).GetProperty("refresh").GetRawText());
    }

    [Fact]
    public void Unknown_properties_are_written_where_they_were_put()
    {
        var card = new AdaptiveCard("1.5")
        {
            AdditionalProperties = { ["msteams"] = new Dictionary<string, object> { ["width"] = "Full", ["n"] = new List<object> { 1, 2.5, true, "a" } } },
        };

        Assert.Equal("""{"width":"Full","n":[1,2.5,true,"a"]}""", Json(card).GetProperty("msteams").GetRawText());
    }

    [Fact]
    public void Every_letter_is_written_as_the_framework_s_writer_writes_it()
    {
        var relaxed = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        string[] others = ["Rødgrød med fløde — og »is« …", "\ud83d\ude00 efter dødsdom\ud83d", "\ude00", "æ\u2028\"\\\u0085"];
        foreach (var text in Enumerable.Range(0, char.MaxValue + 1).Select(code => "a" + (char)code + "é").Concat(others))
            Assert.Contains(":" + JsonSerializer.Serialize(text, relaxed), new AdaptiveCard("1.4") { Lang = text }.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_is_not_plain_is_refused()
    {
        var card = new AdaptiveCard("1.5") { Actions = { new AdaptiveExecuteAction { Data = new { Meeting = "m1" } } } };

        Assert.Throws<NotSupportedException>(card.ToJson);
        Assert.EndsWith("}", new AdaptiveCard("1.5").ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_inside_another_payload_is_written_alike()
    {
        var card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("a") } };

        Assert.Equal($$"""{"content":{{card.ToJson()}}}""", JsonSerializer.Serialize(new Dictionary<string, object> { ["content"] = card }));
    }

    public static TheoryData<AdaptiveElement, string> Elements() => new()
    {
        { new AdaptiveTextBlock("a") { Style = AdaptiveTextBlockStyle.Heading, Size = AdaptiveTextSize.ExtraLarge, Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder, MaxLines = 2 }, """{"type":"TextBlock","text":"a","size":"extraLarge","weight":"bolder","color":"attention","style":"heading","maxLines":2}""" },
        { new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun("b") { Underline = true, IsSubtle = true } } }, """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"b","isSubtle":true,"underline":true}]}""" },
        { new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Bleed = true, Separator = true, Spacing = AdaptiveSpacing.Large, Items = { new AdaptiveTextBlock("c") } }, """{"type":"Container","items":[{"type":"TextBlock","text":"c"}],"style":"emphasis","bleed":true,"separator":true,"spacing":"large"}""" },
        { new AdaptiveColumnSet { Columns = { new AdaptiveColumn { Width = new AdaptiveWidth("56px") }, new AdaptiveColumn { Width = AdaptiveWidth.Stretch }, new AdaptiveColumn { Width = new AdaptiveWidth("2") } } }, """{"type":"ColumnSet","columns":[{"type":"Column","width":"56px"},{"type":"Column","width":"stretch"},{"type":"Column","width":2}]}""" },
        { new AdaptiveFactSet { Facts = { new AdaptiveFact("t", "v") } }, """{"type":"FactSet","facts":[{"title":"t","value":"v"}]}""" },
        { new AdaptiveTable { ShowGridLines = false, Columns = { new AdaptiveTableColumnDefinition { PixelWidth = 80 }, new AdaptiveTableColumnDefinition { Width = 1 } }, Rows = { new AdaptiveTableRow { Cells = { new AdaptiveTableCell { Items = { new AdaptiveTextBlock("d") } } } } } }, """{"type":"Table","columns":[{"width":"80px"},{"width":1}],"rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"d"}]}]}],"showGridLines":false}""" },
        { new AdaptiveTextInput { Id = "i", Label = "L", IsRequired = true, ErrorMessage = "E", IsMultiline = true, MaxLength = 9 }, """{"type":"Input.Text","id":"i","isMultiline":true,"maxLength":9,"label":"L","isRequired":true,"errorMessage":"E"}""" },
        { new AdaptiveChoiceSetInput { Id = "i", Style = AdaptiveChoiceInputStyle.Filtered, Choices = { new AdaptiveChoice { Title = "t", Value = "v" } } }, """{"type":"Input.ChoiceSet","id":"i","choices":[{"title":"t","value":"v"}],"style":"filtered"}""" },
        { new AdaptiveNumberInput { Id = "i", Min = 0 }, """{"type":"Input.Number","id":"i","min":0}""" },
        { new AdaptiveDateInput { Id = "i", Value = "2026-10-14", IsVisible = false }, """{"type":"Input.Date","id":"i","value":"2026-10-14","isVisible":false}""" },
        { new AdaptiveTimeInput { Id = "i", Min = "08:00" }, """{"type":"Input.Time","id":"i","min":"08:00"}""" },
        { new AdaptiveToggleInput { Id = "i", Title = "t", Wrap = true }, """{"type":"Input.Toggle","id":"i","title":"t","wrap":true}""" },
    };

    public static TheoryData<AdaptiveAction, string> Actions() => new()
    {
        { new AdaptiveExecuteAction { Title = "Gem", Verb = "v", Data = new Dictionary<string, object> { ["item"] = 3 }, Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Gem", AssociatedInputs = AdaptiveAssociatedInputs.None }) }, """{"type":"Action.Execute","title":"Gem","verb":"v","data":{"item":3},"fallback":{"type":"Action.Submit","title":"Gem","associatedInputs":"none"}}""" },
        { new AdaptiveOpenUrlAction { Title = "Åbn", Url = new Uri("https://a.example/å"), Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop) }, """{"type":"Action.OpenUrl","title":"Åbn","url":"https://a.example/å","fallback":"drop"}""" },
        { new AdaptiveShowCardAction { Title = "Vis", Mode = AdaptiveActionMode.Secondary, Card = new AdaptiveCard("1.5") }, """{"type":"Action.ShowCard","title":"Vis","mode":"secondary","card":{"type":"AdaptiveCard","version":"1.5"}}""" },
        { new AdaptiveToggleVisibilityAction { TargetElements = { new AdaptiveTargetElement("a"), new AdaptiveTargetElement("b", false) } }, """{"type":"Action.ToggleVisibility","targetElements":["a",{"elementId":"b","isVisible":false}]}""" },
    };

    private static JsonElement Json(AdaptiveCard card) => JsonDocument.Parse(card.ToJson()).RootElement;

    private static string Inside(AdaptiveCard card, string list) => Json(card).GetProperty(list)[0].GetRawText();
}
