using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Where a chef writes a comment.</summary>
public static class CommentForm
{
    /// <summary>The form.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">An open item.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="typed">What was typed before; null or empty the first time.</param>
    public static AdaptiveCard Make(MeetingState meeting, ItemState item, CardContext context, string? typed)
    {
        var view = new ItemView(meeting, item, context, null);
        var texts = view.Texts;
        return CardFrame.Card(texts, $"{texts.ItemTitled(view.Number, view.Title)}. {texts.CommentForm}.",
        [
            .. ItemTop.Form(view, texts.CommentForm),
            Inputs.Area(CardFields.Text, texts.CommentLabel, typed).Required(texts.CommentMissing),
            Parts.Text(texts.CommentNote).Small().Subtle(),
            ItemButtons.Form(view, texts.SaveComment, CardVerbs.ItemCommentSave),
        ]);
    }
}
