using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Forms that stand open on posted cards. A client replaces a card with all that is typed in it when the card is updated, so a card
/// is left alone while somebody writes on it. Dialogs are windows of their own and are not kept here.
/// </summary>
/// <param name="clock">
/// How long somebody has been writing, by the machine's running time: a clock that is set neither holds a card for hours nor lets it go.
/// </param>
public sealed class OpenForms(TimeProvider clock)
{
    /// <summary>How long a card waits for one who writes; the form says so.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // A press must be answered long before Teams gives up, whatever an update that is on its way is waiting for.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly Dictionary<(MeetingId, string), Held> cards = [];

    /// <summary>Raised when a card may be updated again.</summary>
    public event Action<MeetingId>? Released;

    /// <summary>Opens a form: no update of the card begins after this, and one that is on its way is waited for.</summary>
    /// <param name="meeting">The card's meeting.</param>
    /// <param name="card">The card's key.</param>
    /// <param name="person">Who writes.</param>
    /// <param name="cancellationToken">Ends the wait; the form is open all the same.</param>
    /// <returns>Until when the card is left alone.</returns>
    public async Task<DateTimeOffset> OpenAsync(MeetingId meeting, string card, string person, CancellationToken cancellationToken)
    {
        Task writing;
        lock (cards)
        {
            var held = At(meeting, card);
            held.Writers[person] = clock.GetTimestamp();
            writing = held.Update?.Task ?? Task.CompletedTask;
        }

        var until = clock.GetUtcNow() + Patience;
        await writing.WaitAsync(LongestWait, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return until;
    }

    /// <summary>The person's form on the card is saved or left; nothing happens when there is none.</summary>
    public void Close(MeetingId meeting, string card, string person)
    {
        lock (cards)
        {
            if (!cards.TryGetValue((meeting, card), out var held) || !held.Writers.Remove(person) || held.Writers.Count > 0)
                return;
            Forget(meeting, card);
        }

        Released?.Invoke(meeting);
    }

    /// <summary>Whether somebody is writing on the card.</summary>
    public bool Hold(MeetingId meeting, string card)
    {
        lock (cards)
        {
            if (!cards.TryGetValue((meeting, card), out var held))
                return false;
            foreach (var late in held.Writers.Where(writer => clock.GetElapsedTime(writer.Value) >= Patience).ToList())
                held.Writers.Remove(late.Key);
            Forget(meeting, card);
            return held.Writers.Count > 0;
        }
    }

    /// <summary>Begins an update of the card, which ends when the result is disposed; null while somebody is writing on it.</summary>
    public IDisposable? TryUpdate(MeetingId meeting, string card)
    {
        lock (cards)
        {
            if (Hold(meeting, card))
                return null;
            var update = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            At(meeting, card).Update = update;
            return new Updating(() => Updated(meeting, card, update));
        }
    }

    private void Updated(MeetingId meeting, string card, TaskCompletionSource update)
    {
        lock (cards)
        {
            At(meeting, card).Update = null;
            Forget(meeting, card);
        }

        update.SetResult();
    }

    private Held At(MeetingId meeting, string card)
    {
        if (!cards.TryGetValue((meeting, card), out var held))
            cards[(meeting, card)] = held = new Held();
        return held;
    }

    private void Forget(MeetingId meeting, string card)
    {
        if (cards[(meeting, card)] is { Writers.Count: 0, Update: null })
            cards.Remove((meeting, card));
    }

    private sealed class Held
    {
        /// <summary>Who writes, and since when.</summary>
        internal Dictionary<string, long> Writers { get; } = [];

        internal TaskCompletionSource? Update { get; set; }
    }

    private sealed class Updating(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
