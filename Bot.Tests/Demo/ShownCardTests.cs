using System.Text.Json.Nodes;
using MoedeBot.Demo.Playground;

namespace MoedeBot.Tests.Demo;

public sealed class ShownCardTests
{
    private static readonly Person _chef = new("chef-1", "Preben Prøvesen", "c4ef000a-0000-4000-8000-000000000001");

    private static readonly ShownCard _card = new(JsonNode.Parse("""
        {
          "type": "AdaptiveCard",
          "refresh": { "action": { "type": "Action.Execute", "verb": "item.show" } },
          "body": [
            { "type": "TextBlock", "text": "Punkt 3" },
            { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "Én kommentar" } ] },
            { "type": "Input.Text", "id": "text", "label": "Din kommentar", "value": "kladde" },
            { "type": "ActionSet", "actions": [
              { "type": "Action.Execute", "title": "Gem", "verb": "item.comment.save", "data": { "item": 3 },
                "fallback": { "type": "Action.Submit", "title": "Gem" } },
              { "type": "Action.OpenUrl", "title": "Åbn", "url": "http://127.0.0.1/referat/1" } ] } ]
        }
        """)!);

    [Fact]
    public void What_can_be_read_and_pressed_is_found()
    {
        Assert.Equal("Punkt 3\nÉn kommentar", _card.Text);
        Assert.Equal(["item.comment.save"], _card.Buttons.Select(button => button.Verb));
        Assert.Equal("Åbn", Assert.Single(_card.Links).Title);
    }

    [Fact]
    public void A_press_carries_the_buttons_data_and_the_fields()
    {
        var filled = new Press(_chef, Message(), _card, _card.Buttons[0]) { Filled = new Dictionary<string, string> { ["text"] = "Godt" } };

        var action = filled.ToInvoke()["value"]!["action"]!;

        Assert.Equal("""{"item":3,"text":"Godt"}""", action["data"]!.ToJsonString());
    }

    [Fact]
    public void A_field_that_is_left_alone_sends_what_it_was_prefilled_with()
    {
        var untouched = new Press(_chef, Message(), _card, _card.Buttons[0]);

        Assert.Equal("kladde", (string?)untouched.ToInvoke()["value"]!["action"]!["data"]!["text"]);
    }

    [Fact]
    public void Filling_in_a_field_that_the_card_does_not_have_is_an_error()
    {
        var wrong = new Press(_chef, Message(), _card, _card.Buttons[0]) { Filled = new Dictionary<string, string> { ["reason"] = "x" } };

        Assert.Throws<InvalidOperationException>(() => wrong.ToInvoke());
    }

    private static ShownMessage Message() => new("1", "kanal;messageid=1", "", _card, 1);
}
