using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Where the secretary says why a concluded item is taken up again.</summary>
public static class ReopenForm
{
    /// <summary>The form.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">A concluded item.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="typed">What was typed before; null or empty the first time.</param>
    public static AdaptiveCard Make(MeetingState meeting, ItemState item, CardContext context, string? typed)
    {
        var view = new ItemView(meeting, item, context, null);
        var texts = view.Texts;
        return CardFrame.Card(texts, $"{texts.ItemTitled(view.Number, view.Title)}. {texts.ReopenForm}.",
        [
            .. ItemTop.Form(view, texts.ReopenForm),
            Inputs.Area(CardFields.Reason, texts.ReasonLabel, typed).Required(texts.ReasonMissing),
            Parts.Text(texts.ReopenNote).Small().Subtle(),
            ItemButtons.Form(view, texts.SaveReopen, CardVerbs.ItemReopenSave),
        ]);
    }
}
