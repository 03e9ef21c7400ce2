using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Where somebody writes a note to oneself on an item.</summary>
public static class NoteForm
{
    /// <summary>The form; only where nobody else sees the answer.</summary>
    /// <param name="viewer">Whose note it is.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">The item; of a closed one nothing but the note is in it.</param>
    /// <param name="page">The page of the case to come back to; null for the item's card.</param>
    /// <param name="context">Language and surroundings.</param>
    public static AdaptiveCard Make(Actor viewer, MeetingState meeting, ItemState item, int? page, CardContext context)
    {
        var view = new ItemView(meeting, item, context, viewer);
        var texts = view.Texts;
        var data = page is { } at ? Buttons.On(view.Ref).With(CardFields.Page, at) : Buttons.On(view.Ref);
        return CardFrame.Card(texts, $"{texts.ItemTitled(view.Number, view.Title)}. {texts.NoteForm}.",
        [
            .. ItemTop.Form(view, texts.NoteForm),
            Inputs.Area(CardFields.Text, texts.NoteLabel, OwnNote.TextOf(view)),
            Parts.Text(texts.NoteNote).Small().Subtle(),
            ItemButtons.Form(view, texts.Save, CardVerbs.ItemNoteSave, data),
        ]);
    }
}
