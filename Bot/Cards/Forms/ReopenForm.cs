using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Where the secretary says why a concluded item is taken up again; once minutes are out, what of them is put right, and why.</summary>
public static class ReopenForm
{
    /// <summary>The form.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">A concluded item.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="typed">What was typed before; null or empty the first time.</param>
    /// <param name="correction">The proposal that is taken in with it; null for none.</param>
    public static AdaptiveCard Make(MeetingState meeting, ItemState item, CardContext context, string? typed, Correction? correction = null)
    {
        var view = new ItemView(meeting, item, context, null);
        var texts = view.Texts;
        return meeting.Minutes is null
            ? Make(view, texts.ReopenForm, [
                Inputs.Area(CardFields.Reason, texts.ReasonLabel, typed).Required(texts.ReasonMissing),
                Parts.Text(texts.ReopenNote).Small().Subtle(),
                ItemButtons.Form(view, texts.SaveReopen, CardVerbs.ItemReopenSave),
            ])
            : Make(view, texts.AmendForm, [
                Inputs.Area(CardFields.Reason, texts.AmendReasonLabel, typed).Required(texts.AmendReasonMissing),
                Parts.Text(view.Confidential ? texts.AmendNoteClosed : texts.AmendNote).Small().Subtle(),
                correction is null ? ItemButtons.Form(view, texts.SaveAmend, CardVerbs.ItemReopenSave) : OnMinutes(view, correction),
            ]);
    }

    // A proposal is taken in from the minutes' card, and that is where Tilbage leads.
    private static AdaptiveActionSet OnMinutes(ItemView view, Correction correction) => MinutesTop.Buttons(
        view.Context, view.Meeting.Id,
        Buttons.Send(view.Context, view.Texts.SaveAmend, CardVerbs.ItemReopenSave, Buttons.On(view.Ref).With(CardFields.Correction, (int)correction.Id)).Primary())!;

    private static AdaptiveCard Make(ItemView view, string purpose, IEnumerable<AdaptiveElement> fields) => CardFrame.Card(
        view.Texts, $"{view.Texts.ItemTitled(view.Number, view.Title)}. {purpose}.", [.. ItemTop.Form(view, purpose), .. fields]);
}
