namespace MoedeBot.Meetings;

/// <summary>What somebody is to do after a decision, as the secretary confirmed it.</summary>
/// <param name="Words">What is to be done.</param>
/// <param name="Owner">Who, as written; null when nobody is named.</param>
/// <param name="Due">By when; null when no day is set.</param>
public sealed record ActionDraft(string Words, string? Owner, DateOnly? Due);

/// <summary>An action that stands.</summary>
/// <param name="Id">Sequence of its event.</param>
/// <param name="Item"><see cref="ItemState.Key"/> of the item that it comes from.</param>
/// <param name="Draft">What, who and when.</param>
public sealed record ActionItem(long Id, int Item, ActionDraft Draft)
{
    /// <summary>Who said that it is done; null while it is open.</summary>
    public Person? DoneBy { get; init; }

    /// <summary>Whether it is still to be done.</summary>
    public bool Open => DoneBy is null;

    /// <summary>Whether the person is its owner: by name, since decisions name people and not accounts.</summary>
    public bool IsOwnedBy(Person person) => person.Name.Length > 0
        && (Draft.Owner ?? "").Split([',', ';', '/', '&'], StringSplitOptions.TrimEntries).SelectMany(part => part.Split(" og ", StringSplitOptions.TrimEntries))
            .Contains(person.Name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>The secretary confirmed an action.</summary>
public sealed record ActionAdded(int Item, ActionDraft Draft) : MeetingEvent;

/// <summary>The secretary took an action back.</summary>
/// <param name="Action">Sequence of the event that added it.</param>
public sealed record ActionDropped(long Action) : MeetingEvent;

/// <summary>The owner or the secretary said that an action is done.</summary>
/// <param name="Action">Sequence of the event that added it.</param>
public sealed record ActionFinished(long Action) : MeetingEvent;

public abstract partial record MeetingCommand
{
    /// <summary>The open actions of a concluded item shall be these.</summary>
    public sealed record SetActions(int Item, IReadOnlyList<ActionDraft> Actions) : MeetingCommand
    {
        /// <summary>The actions that stood in the form: another one was added meanwhile, and stays. Null for all.</summary>
        public IReadOnlyList<long>? Shown { get; init; }
    }

    /// <summary>Udført.</summary>
    public sealed record FinishAction(long Action) : MeetingCommand;
}
