using System.Text;
using MoedeBot.Meetings;

namespace MoedeBot.Storage.Retention;

/// <summary>Events with what people said, or were answered, taken out. Who and what go; that it was, when and on which item stays.</summary>
internal static class BlankedEvents
{
    /// <summary>
    /// The new texts, by sequence, of the comments and positions that a <see cref="CommentsRemoved"/> came after; empty when none has, or
    /// when all are blank already.
    /// </summary>
    /// <param name="stream">A meeting's events as stored, from the first.</param>
    public static IReadOnlyDictionary<long, string> Of(IReadOnlyList<string> stream)
    {
        var events = stream.Select(json => MeetingEventJson.ReadEvent(Encoding.UTF8.GetBytes(json))).ToList();
        var through = events.FindLastIndex(recorded => recorded.Event is CommentsRemoved);
        return events.Take(Math.Max(0, through)).Where(recorded => Blanked(recorded) is { } blanked && blanked != recorded)
            .ToDictionary(recorded => recorded.Sequence, recorded => Encoding.UTF8.GetString(MeetingEventJson.Write(Blanked(recorded)!)));
    }

    private static RecordedEvent? Blanked(RecordedEvent recorded) => recorded.Event switch
    {
        CommentAdded comment => recorded with { By = Person.Removed, ActivityId = null, Event = comment with { Text = "", Message = null } },
        CommentEdited edited => recorded with { By = Person.Removed, ActivityId = null, Event = edited with { Text = "" } },
        CommentWithdrawn => recorded with { By = Person.Removed, ActivityId = null },
        NoteKept note => recorded with { By = Person.Removed, ActivityId = null, Event = note with { Text = "" } },
        PositionTaken taken => recorded with { By = Person.Removed, ActivityId = null, Event = taken with { Position = Position.None } },
        CorrectionProposed proposed => recorded with { By = Person.Removed, ActivityId = null, Event = proposed with { Text = "" } },
        CorrectionDeclined declined => recorded with { Event = declined with { Answer = "" } },
        _ => null,
    };
}
