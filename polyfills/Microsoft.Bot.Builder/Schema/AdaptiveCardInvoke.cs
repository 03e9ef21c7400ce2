using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Value of the invoke <c>adaptiveCard/action</c>: a button of a card was pressed, or Teams refreshes the card by itself.</summary>
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }

    public string? State { get; set; }
}

/// <summary>The pressed <c>Action.Execute</c>. All of it can be forged or old.</summary>
public class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Verb { get; set; }

    /// <summary>The button's data with the inputs' values; a <see cref="JsonElement"/> on the way in.</summary>
    public object? Data { get; set; }
}

/// <summary>
/// The answer to a press. It travels with HTTP 200 and its own status code: 200 with a card
/// (<c>application/vnd.microsoft.card.adaptive</c>) or a text (<c>application/vnd.microsoft.activity.message</c>), 400 and 500
/// with an <see cref="Error"/> (<c>application/vnd.microsoft.error</c>).
/// </summary>
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    public string? Type { get; set; }

    /// <summary>The bare card, the text or the error: never an attachment.</summary>
    public object? Value { get; set; }
}
