using MoedeBot.Meetings;

namespace MoedeBot.Storage.Transfer;

/// <summary>The event log as it is stored, text by text, so that a copy has the same bytes even of events that this version cannot read.</summary>
internal interface IStoredStreams
{
    /// <summary>All meetings that have events, by id.</summary>
    Task<IReadOnlyList<MeetingId>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Events after a sequence, as stored.</summary>
    /// <exception cref="InvalidDataException">One is missing.</exception>
    Task<IReadOnlyList<string>> ReadTextAsync(MeetingId meeting, long after, CancellationToken cancellationToken);

    /// <inheritdoc cref="IEventLog.TryAppendAsync"/>
    Task<bool> TryAppendTextAsync(MeetingId meeting, long expected, IReadOnlyList<string> events, CancellationToken cancellationToken);

    /// <summary>
    /// Puts other texts in the place of events that are there, for what must not be kept. Sequences, and all other events, stay as
    /// they are; of the old texts nothing is left. Running it again is harmless.
    /// </summary>
    /// <param name="meeting">The stream.</param>
    /// <param name="texts">The new texts by sequence.</param>
    /// <param name="cancellationToken">Stops between events; the rest is left to the next run.</param>
    /// <exception cref="InvalidDataException">There is no such event.</exception>
    Task ReplaceTextAsync(MeetingId meeting, IReadOnlyDictionary<long, string> texts, CancellationToken cancellationToken);
}
