using System.Globalization;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace MoedeBot.Bench.Wire;

/// <summary>
/// A bot that is nothing but the wire: a press is answered with a card that is put together from the object model for that press, a
/// message with one sentence. What the polyfills cost is what it costs, and it can be held against a bot on another SDK.
/// </summary>
internal sealed class CardBot : TeamsActivityHandler
{
    private const int Voices = 10;

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = AdaptiveCard.ContentType,
            Value = Card(turnContext.Activity.From?.Name ?? "", invokeValue.Action?.Verb ?? ""),
        });

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text("Der er ikke noget referat endnu."), cancellationToken);

    private static AdaptiveCard Card(string person, string verb) => new("1.4")
    {
        Lang = "da",
        FallbackText = "Punkt 2: Budgetopfølgning pr. 31. oktober",
        Body =
        [
            Text("Punkt 2: Budgetopfølgning pr. 31. oktober", AdaptiveTextSize.Large),
            new AdaptiveFactSet { Facts = [new("Indstiller", "Økonomi og Løn"), new("Tid", "09.15–09.45 (30 min.)"), new("Sagsnr.", "24/18822")] },
            Text("Økonomichefen orienterer om forventet regnskab; direktionen indstiller, at chefforum drøfter de foreslåede bevillinger.", AdaptiveTextSize.Default),
            .. Enumerable.Range(0, Voices).Select(Voice),
            new AdaptiveActionSet { Actions = [Button("Enig", "agree"), Button("Enig med bemærkning", "remark"), Button("Uenig", "disagree"), Button("Kommentér", "comment")] },
            Text($"{person} ser kortet efter {verb}.", AdaptiveTextSize.Small),
        ],
    };

    private static AdaptiveElement Voice(int number) => new AdaptiveColumnSet
    {
        Separator = true,
        Columns =
        [
            new AdaptiveColumn { Width = AdaptiveWidth.Auto, Items = [Text($"Chef Nummer {number.ToString(CultureInfo.InvariantCulture)}", AdaptiveTextSize.Small)] },
            new AdaptiveColumn
            {
                Width = AdaptiveWidth.Stretch,
                Items =
                [
                    Text("Enig med bemærkning", AdaptiveTextSize.Small),
                    Text("Økonomien skal fremgå, og fagområderne skal høres, før vi beslutter os endeligt. Tidsplanen bør følge budgettets faser.", AdaptiveTextSize.Default),
                ],
            },
        ],
    };

    private static AdaptiveTextBlock Text(string text, AdaptiveTextSize size) => new(text) { Wrap = true, Size = size, Spacing = AdaptiveSpacing.Small };

    private static AdaptiveExecuteAction Button(string title, string position) => new()
    {
        Title = title,
        Verb = "item.position",
        Data = new Dictionary<string, object> { ["meeting"] = "m0", ["item"] = 2, ["position"] = position, ["v"] = 0 },
    };
}
