namespace MoedeBot.Cards;

public static partial class CardActionReader
{
    private static CardAction? Times(string verb, CardData data) => (verb, data.Meeting) switch
    {
        (CardVerbs.TimetableStart, { } meeting) => new CardAction.Start(meeting, data.Number(CardFields.Item)),
        (CardVerbs.TimetableEdit, { } meeting) => new CardAction.OpenTimes(meeting),
        (CardVerbs.TimetablePreview, { } meeting) => new CardAction.PreviewTimes(meeting, ChangedTimes(data)),
        (CardVerbs.TimetableSave, { } meeting) => new CardAction.SaveTimes(meeting, ChangedTimes(data)),
        _ => null,
    };

    private static TimesInput ChangedTimes(CardData data) => new(data.Text(CardFields.Line), data.Text(CardFields.What))
    {
        Minutes = data.Text(CardFields.Minutes),
        With = data.Number(CardFields.With),
        Clock = data.Text(CardFields.Clock),
        Decision = data.Text(CardFields.Decision),
        Shown = data.Text(CardFields.Shown),
    };
}
