namespace MoedeBot.Meetings;

public abstract partial record MeetingCommand
{
    /// <summary>Keep a note to oneself on an item; an empty one takes it away.</summary>
    /// <param name="Item"><see cref="ItemState.Key"/>.</param>
    /// <param name="Text">The whole note.</param>
    public sealed record KeepNote(int Item, string Text) : MeetingCommand;
}

/// <summary>Somebody kept a note, which nobody else ever sees: not on a card of others, in the minutes, or in what is handed out about others.</summary>
/// <param name="Item"><see cref="ItemState.Key"/>.</param>
/// <param name="Text">The whole note; empty when it was taken away.</param>
public sealed record NoteKept(int Item, string Text) : MeetingEvent;

/// <summary>The rules of notes, and what becomes of them.</summary>
internal static class NoteRules
{
    /// <summary>Whoever may read an item may note something on it, also when it is concluded.</summary>
    public static Ruling Decide(MeetingState state, MeetingCommand.KeepNote keep, Role role, Person person)
    {
        if (state.Find(keep.Item) is not { } item)
            return new Ruling.Refused(state.Missing(keep.Item));
        if (item.Item.Confidential && role == Role.Guest)
            return new Ruling.Refused(Refusal.NotForGuests);
        var text = keep.Text.ReplaceLineEndings("\n").Trim();
        return text.Length > MeetingRules.LongestText ? new Ruling.Refused(Refusal.TooLong)
            : text == item.Notes.GetValueOrDefault(person.ObjectId, "") ? new Ruling.Accepted([])
            : new Ruling.Accepted([new NoteKept(keep.Item, text)]);
    }

    /// <summary>The item's version stays: no card shows a note to others, so none changes.</summary>
    public static MeetingState Kept(MeetingState state, NoteKept kept, Person by)
    {
        var item = state.Find(kept.Item) ?? throw new InvalidOperationException($"Meeting {state.Id} has no item {kept.Item}.");
        var notes = kept.Text.Length == 0 ? item.Notes.Remove(by.ObjectId) : item.Notes.SetItem(by.ObjectId, kept.Text);
        return state with { Items = state.Items.Replace(item, item with { Notes = notes }) };
    }
}
