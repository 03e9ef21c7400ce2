using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Two secretaries wrote on one item: whoever saves second is shown both texts, and nothing is saved over the first.</summary>
public static class Overtaken
{
    /// <summary>What the other one saved; null where the refusal is about something else.</summary>
    /// <param name="action">The press that was refused.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="state">The meeting as it is now; null when there is none.</param>
    /// <param name="context">Language and surroundings. What a closed item says is shown privately only.</param>
    public static SavedMeanwhile? By(CardAction action, Refusal refusal, MeetingState? state, CardContext context)
    {
        var about = (action, refusal) switch
        {
            (CardAction.Conclude conclude, Refusal.ItemConcluded or Refusal.ItemMoved) => conclude.Item,
            (CardAction.SaveDraft draft, Refusal.ItemConcluded or Refusal.DraftMoved) => draft.Item,
            _ => null,
        };
        if (about is null || state?.Find(about.Item) is not { } item || (item.Item.Confidential && !context.Privately))
            return null;
        if (refusal == Refusal.DraftMoved)
            return item.Draft is { } kept ? new SavedMeanwhile(context.Texts.DraftKept(kept.By.Name, context.Moment(kept.At, state)), kept.Text) : null;
        if ((item.Decision ?? item.Earlier) is not { } theirs)
            return null;
        var moment = context.Moment(theirs.At, state);
        var title = item.Decision is null ? context.Texts.WasSavedBy(theirs.By.Name, moment) : context.Texts.IsSavedBy(theirs.By.Name, moment);
        return new SavedMeanwhile(title, theirs.Text.Length > 0 ? theirs.Text : context.Texts.WithoutWords);
    }
}
