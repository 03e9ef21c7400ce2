using AdaptiveCards;

namespace MoedeBot.Cards;

/// <summary>
/// Takes an agenda's text: a field keeps the line breaks and tabs that a message box may lose.
/// </summary>
public static class AgendaForm
{
    /// <summary>Longest text of the field, in characters: with its JSON around it, an activity stays below 256 KiB.</summary>
    private const int LongestAgenda = 120_000;

    /// <summary>The form.</summary>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="typed">Text that could not be read; null the first time.</param>
    /// <param name="problem">Why it could not be read; null the first time.</param>
    public static AdaptiveCard Make(CardContext context, string? typed, string? problem)
    {
        var texts = context.Texts;
        var area = Inputs.Area(CardFields.Text, texts.AgendaText, typed).Example(texts.AgendaTextExample).Required(texts.AgendaTextMissing);
        area.MaxLength = LongestAgenda;
        return CardFrame.Card(texts, texts.GiveAgenda + ".",
        [
            Parts.Heading(texts.GiveAgenda),
            Parts.Text(texts.AgendaFormText).Small().Subtle().Spaced(AdaptiveSpacing.None),
            problem is null ? null : Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(problem).Spaced(AdaptiveSpacing.None)),
            area,
            Buttons.Row(Buttons.Send(context, texts.ReadAgenda, CardVerbs.AgendaRead, []).Primary()),
        ]);
    }

    /// <summary>The agenda is read; the preview is on its way as a card of its own.</summary>
    public static AdaptiveCard Received(CardContext context) =>
        MessageCard.Say(context.Texts.AgendaRead, context.Texts.AgendaReadText, context);
}
