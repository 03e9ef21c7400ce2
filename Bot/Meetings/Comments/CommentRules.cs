namespace MoedeBot.Meetings;

public abstract partial record MeetingCommand
{
    /// <summary>Træk tilbage. Whoever wrote it may always take it back, also when the item is concluded.</summary>
    /// <param name="Item"><see cref="ItemState.Key"/>.</param>
    /// <param name="Comment">Sequence of the event that added it.</param>
    public sealed record WithdrawComment(int Item, long Comment) : MeetingCommand;

    /// <summary>The message that a comment is was changed by its writer.</summary>
    /// <param name="Item"><see cref="ItemState.Key"/>.</param>
    /// <param name="Comment">Sequence of the event that added it.</param>
    /// <param name="Text">What it says now.</param>
    public sealed record EditComment(int Item, long Comment, string Text) : MeetingCommand;
}

/// <summary>A comment was taken back.</summary>
/// <param name="Item">Item.</param>
/// <param name="Comment">Sequence of the event that added it.</param>
public sealed record CommentWithdrawn(int Item, long Comment) : MeetingEvent;

/// <summary>A comment's message was changed.</summary>
/// <param name="Item">Item.</param>
/// <param name="Comment">Sequence of the event that added it.</param>
/// <param name="Text">What it says from now on.</param>
public sealed record CommentEdited(int Item, long Comment, string Text) : MeetingEvent;

/// <summary>The rules of comments once they are there.</summary>
internal static class CommentRules
{
    /// <summary>Adding: a message that is a comment already is not one again.</summary>
    public static bool IsThere(MeetingState state, MeetingCommand.AddComment add) =>
        add.Message is { } message && state.Find(add.Item)?.Comments.Any(comment => comment.Message == message) == true;

    /// <summary>Taking back. The bot itself may where the message is gone from the channel.</summary>
    public static Ruling Decide(MeetingState state, MeetingCommand.WithdrawComment withdraw, Person person) =>
        Own(state, withdraw.Item, withdraw.Comment, person, _ => new Ruling.Accepted([new CommentWithdrawn(withdraw.Item, withdraw.Comment)]));

    /// <summary>Changing. What was decided on stands as it was.</summary>
    public static Ruling Decide(MeetingState state, MeetingCommand.EditComment edit, Person person) =>
        Own(state, edit.Item, edit.Comment, person, comment => state.Find(edit.Item) is { Decision: not null }
            ? new Ruling.Refused(Refusal.ItemConcluded)
            : MeetingRules.Written(edit.Text, text => text == comment.Text ? null : new CommentEdited(edit.Item, edit.Comment, text)));

    private static Ruling Own(MeetingState state, int key, long id, Person person, Func<Comment, Ruling> decide)
    {
        if (state.Find(key) is not { } item)
            return new Ruling.Refused(state.Missing(key));
        if (item.Comments.FirstOrDefault(comment => comment.Id == id) is not { } comment)
            return new Ruling.Accepted([]);
        return comment.By.ObjectId == person.ObjectId || person == Person.Bot ? decide(comment) : new Ruling.Refused(Refusal.NotYours);
    }
}
