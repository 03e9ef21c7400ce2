using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// What Teams said no to. A no that passes is answered by waiting; one that does not is asked a few times more, and then that version of
/// the card is left: until the card is to say something else, or for an hour, should what Teams minded have been put right there. Nothing of
/// it is stored: the meeting stays marked, so that the next start asks anew.
/// </summary>
public sealed partial class RefusedCards(CardPace pace, DeliveryBacklog backlog, TimeProvider clock, ILogger<RefusedCards> logger)
{
    /// <summary>How often one version of a card is sent that Teams will not have: within half a minute, ever more seldom.</summary>
    public const int MostTries = 6;

    /// <summary>Tried once more after so long.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private const int CardsRemembered = 10_000;

    // Teams does not know the bot: that is for its registration, whatever the card says.
    private const int NotRegistered = 401;

    private readonly Dictionary<(MeetingId Meeting, string Card), Refusal> cards = [];

    /// <summary>The cards of a meeting that have been left and have not been taken since.</summary>
    public IReadOnlyList<string> Of(MeetingId meeting)
    {
        lock (cards)
        {
            return [.. cards.Where(card => card.Key.Meeting == meeting && card.Value.Told).Select(card => card.Key.Card).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Whether this version of the card is left.</summary>
    public bool IsLeft(MeetingId meeting, Difference difference)
    {
        lock (cards)
        {
            return cards.TryGetValue((meeting, difference.Key), out var refusal) && refusal.Hash == difference.Hash && refusal.Tries >= MostTries
                && clock.GetElapsedTime(refusal.At) < Longest;
        }
    }

    /// <summary>Teams took it.</summary>
    public void Took(MeetingId meeting, string card)
    {
        pace.Settled(meeting, card);
        backlog.Wrote(meeting);
        Forget(one => one == (meeting, card));
    }

    /// <summary>Teams did not take it.</summary>
    public void Refused(MeetingId meeting, Difference difference, ChannelOutcome outcome)
    {
        pace.Refused(meeting, difference.Key, (outcome as ChannelOutcome.Later)?.After);
        backlog.Failed(outcome.GetType().Name.ToLowerInvariant());
        if (!IsForGood(outcome) || Counted(meeting, difference) < MostTries)
        {
            Log.Refused(logger, meeting, difference.Key, outcome.GetType().Name);
            return;
        }

        pace.Settled(meeting, difference.Key);
        backlog.Refused(meeting, Of(meeting).Count);
        Log.Left(logger, meeting, difference.Key, outcome.GetType().Name, MostTries);
    }

    /// <summary>Forgets what Teams shows as it should by now, whoever brought it there.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="differing">Its cards that Teams does not show as it should.</param>
    /// <returns>Whether there was any that had been left.</returns>
    public bool Keep(MeetingId meeting, IReadOnlyList<Difference> differing)
    {
        var left = Of(meeting).Count;
        Forget(one => one.Meeting == meeting && differing.All(difference => difference.Key != one.Card));
        return Of(meeting).Count < left;
    }

    /// <summary>Forgets meetings that another replica has shown all of: they are not marked any more.</summary>
    public void KeepMarked(IReadOnlySet<MeetingId> marked) => Forget(one => !marked.Contains(one.Meeting));

    private static bool IsForGood(ChannelOutcome outcome) =>
        outcome is ChannelOutcome.Refused { Status: not NotRegistered } or ChannelOutcome.TooLarge or ChannelOutcome.Gone;

    private int Counted(MeetingId meeting, Difference difference)
    {
        lock (cards)
        {
            if (cards.Count >= CardsRemembered)
                cards.Clear();
            var before = cards.GetValueOrDefault((meeting, difference.Key));
            var tries = before?.Hash == difference.Hash ? before.Tries + 1 : 1;
            cards[(meeting, difference.Key)] = new Refusal(difference.Hash, tries, clock.GetTimestamp(), before?.Told == true || tries >= MostTries);
            return tries;
        }
    }

    private void Forget(Func<(MeetingId Meeting, string Card), bool> these)
    {
        List<MeetingId> meetings;
        lock (cards)
        {
            var forgotten = cards.Keys.Where(these).ToList();
            forgotten.ForEach(card => cards.Remove(card));
            meetings = [.. forgotten.Select(card => card.Meeting).Distinct()];
        }

        foreach (var meeting in meetings)
            backlog.Refused(meeting, Of(meeting).Count);
    }

    /// <param name="Hash">Of the version that was refused last.</param>
    /// <param name="Tries">How often.</param>
    /// <param name="At">The clock's timestamp of the last time.</param>
    /// <param name="Told">Whether a version has been left, and none taken since: the secretary is told of it meanwhile.</param>
    private sealed record Refusal(string Hash, int Tries, long At, bool Told);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Card {Card} of {Meeting} was refused by Teams and is tried again: {Outcome}.")]
        public static partial void Refused(ILogger logger, MeetingId meeting, string card, string outcome);

        [LoggerMessage(2, LogLevel.Error, "Card {Card} of {Meeting} was refused by Teams {Times} times ({Outcome}) and is left until it changes, or for an hour.")]
        public static partial void Left(ILogger logger, MeetingId meeting, string card, string outcome, int times);
    }
}
