using System.Collections.Concurrent;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Cards that a kill left over between a post and its record. Nobody knows of one until somebody presses it: the press is answered as
/// one on the real card, and the next round, which knows all cards that are recorded, deletes it.
/// </summary>
public sealed class LeftOverCards(ICardChannel channel)
{
    private const int MeetingsRemembered = 1_000;
    private const int AnswersRemembered = 10_000;

    private readonly ConcurrentDictionary<MeetingId, IReadOnlySet<string>> known = new();
    private readonly ConcurrentDictionary<string, bool> answers = new();
    private readonly ConcurrentDictionary<(MeetingId Meeting, string Activity), PressedCard> suspects = new();

    /// <summary>Raised when a card was pressed that no round has seen yet.</summary>
    public event Action<MeetingId>? Suspected;

    /// <summary>Notes a card that answers somebody: its buttons are the meeting's, and it is nobody's copy.</summary>
    /// <param name="activityId">The message; null where Teams did not tell.</param>
    public void Answered(string? activityId)
    {
        if (answers.Count >= AnswersRemembered)
            answers.Clear();
        if (activityId is { Length: > 0 })
            answers[activityId] = true;
    }

    /// <summary>Notes which message was pressed.</summary>
    public void Pressed(MeetingId meeting, PressedCard pressed)
    {
        if (answers.ContainsKey(pressed.ActivityId))
            return;
        if (known.TryGetValue(meeting, out var cards) && cards.Contains(pressed.ActivityId))
            return;
        if (suspects.Count < MeetingsRemembered && suspects.TryAdd((meeting, pressed.ActivityId), pressed))
            Suspected?.Invoke(meeting);
    }

    /// <summary>Deletes what was pressed and is no card of the meeting.</summary>
    /// <param name="state">The meeting, all of whose cards are posted.</param>
    /// <param name="delivered">Their records.</param>
    /// <param name="cancellationToken">Leaves the rest for the next press.</param>
    public async Task DeleteAsync(MeetingState state, IReadOnlyList<Stored<DeliveredCard>> delivered, CancellationToken cancellationToken)
    {
        var cards = Messages(delivered);
        if (known.Count >= MeetingsRemembered)
            known.Clear();
        known[state.Id] = cards;
        foreach (var ((meeting, activity), pressed) in suspects)
        {
            if (meeting != state.Id || !suspects.TryRemove((meeting, activity), out _) || !IsLeftOver(state.Forum, pressed, delivered, cards))
                continue;
            await channel.DeleteAsync(state.Forum, new DeliveredCard(pressed.Card, pressed.ConversationId, activity, ""), cancellationToken);
        }
    }

    // Only in the forum's own channel, and only when the real card is there under another id.
    private static bool IsLeftOver(Forum forum, PressedCard pressed, IReadOnlyList<Stored<DeliveredCard>> delivered, HashSet<string> cards) =>
        !cards.Contains(pressed.ActivityId)
        && pressed.ConversationId.StartsWith(forum.Id.ChannelId, StringComparison.Ordinal)
        && delivered.Any(card => card.Value.Key == pressed.Card && card.Value.ActivityId.Length > 0);

    // A card that is the root of its thread is known by the thread's name too.
    private static HashSet<string> Messages(IReadOnlyList<Stored<DeliveredCard>> delivered) =>
        delivered.SelectMany(card => (string[])[card.Value.ActivityId, card.Value.ConversationId.Split('=')[^1]]).ToHashSet();
}

/// <summary>A message that was pressed.</summary>
/// <param name="Card">Which card it looks like.</param>
/// <param name="ConversationId">Where it stands.</param>
/// <param name="ActivityId">The message.</param>
public sealed record PressedCard(string Card, string ConversationId, string ActivityId);
