using System.Collections.Concurrent;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Cards that a kill left over between a post and its record. Nobody knows of one until somebody presses it: the press is answered as
/// one on the real card, and the next round, which knows all cards that are recorded, deletes it.
/// </summary>
public sealed class LeftOverCards(ICardChannel channel, TimeProvider clock)
{
    private const int MeetingsRemembered = 1_000;
    private const int SettledRemembered = 10_000;

    // Then it is left until somebody presses it again.
    private const int MostTries = 20;

    private readonly ConcurrentDictionary<MeetingId, IReadOnlySet<string>> known = new();

    // Messages about which there is nothing to be done, however often they are pressed.
    private readonly ConcurrentDictionary<string, bool> settled = new();
    private readonly ConcurrentDictionary<(MeetingId Meeting, string Activity), Suspect> suspects = new();

    /// <summary>Raised when a card was pressed that no round has seen yet.</summary>
    public event Action<MeetingId>? Suspected;

    /// <summary>Notes a card that answers somebody: its buttons are the meeting's, and it is nobody's copy.</summary>
    /// <param name="activityId">The message; null where Teams did not tell.</param>
    public void Answered(string? activityId)
    {
        if (activityId is { Length: > 0 })
            Settle(activityId);
    }

    /// <summary>Notes which message was pressed.</summary>
    public void Pressed(MeetingId meeting, PressedCard pressed)
    {
        if (settled.ContainsKey(pressed.ActivityId))
            return;
        if (known.TryGetValue(meeting, out var cards) && cards.Contains(pressed.ActivityId))
            return;
        if (suspects.Count < MeetingsRemembered && suspects.TryAdd((meeting, pressed.ActivityId), new Suspect(pressed, 0, 0, TimeSpan.Zero)))
            Suspected?.Invoke(meeting);
    }

    /// <summary>Deletes what was pressed and is no card of the meeting.</summary>
    /// <param name="state">The meeting, all of whose cards are posted.</param>
    /// <param name="delivered">Their records.</param>
    /// <param name="cancellationToken">Leaves the rest for the next press.</param>
    /// <returns>Whether none is left; else Teams did not delete one just now, and it is to be tried again soon.</returns>
    public async Task<bool> DeleteAsync(MeetingState state, IReadOnlyList<Stored<DeliveredCard>> delivered, CancellationToken cancellationToken)
    {
        var cards = Messages(delivered);
        if (known.Count >= MeetingsRemembered)
            known.Clear();
        known[state.Id] = cards;
        foreach (var (id, suspect) in suspects.Where(one => one.Key.Meeting == state.Id))
        {
            if (!IsLeftOver(state.Forum, suspect.Pressed, delivered, cards))
                suspects.TryRemove(id, out _);
            else if (clock.GetElapsedTime(suspect.TriedAt) >= suspect.Wait)
                await TryAsync(state.Forum, id, suspect, cancellationToken);
        }

        return suspects.Keys.All(id => id.Meeting != state.Id);
    }

    private async Task TryAsync(Forum forum, (MeetingId Meeting, string Activity) id, Suspect suspect, CancellationToken cancellationToken)
    {
        var card = new DeliveredCard(suspect.Pressed.Card, suspect.Pressed.ConversationId, id.Activity, "");
        var outcome = await channel.DeleteAsync(forum, card, cancellationToken);
        if (outcome is ChannelOutcome.Later later && suspect.Tries < MostTries)
        {
            suspects[id] = new Suspect(suspect.Pressed, suspect.Tries + 1, clock.GetTimestamp(), later.After ?? TimeSpan.Zero);
            return;
        }

        // A client may show a card for a while that is gone, and what cannot be deleted today can be tried after the next start.
        if (outcome is not ChannelOutcome.Later)
            Settle(id.Activity);
        suspects.TryRemove(id, out _);
    }

    private void Settle(string activityId)
    {
        if (settled.Count >= SettledRemembered)
            settled.Clear();
        settled[activityId] = true;
    }

    // Only in the forum's own channel, and only when the real card is there under another id.
    private static bool IsLeftOver(Forum forum, PressedCard pressed, IReadOnlyList<Stored<DeliveredCard>> delivered, HashSet<string> cards) =>
        !cards.Contains(pressed.ActivityId)
        && pressed.ConversationId.StartsWith(forum.Id.ChannelId, StringComparison.Ordinal)
        && delivered.Any(card => card.Value.Key == pressed.Card && card.Value.ActivityId.Length > 0);

    private sealed record Suspect(PressedCard Pressed, int Tries, long TriedAt, TimeSpan Wait);

    // A card that is the root of its thread is known by the thread's name too.
    private static HashSet<string> Messages(IReadOnlyList<Stored<DeliveredCard>> delivered) =>
        delivered.SelectMany(card => (string[])[card.Value.ActivityId, card.Value.ConversationId.Split('=')[^1]]).ToHashSet();
}

/// <summary>A message that was pressed.</summary>
/// <param name="Card">Which card it looks like.</param>
/// <param name="ConversationId">Where it stands.</param>
/// <param name="ActivityId">The message.</param>
public sealed record PressedCard(string Card, string ConversationId, string ActivityId);
