using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Meetings;

/// <summary>
/// Streams as earlier versions stored them. The files in <c>Approved/events</c> are never edited: a changed event gets a new name and
/// a new file beside them.
/// </summary>
public sealed class StoredEventTests
{
    private static readonly MeetingId _meeting = new("m1");

    [Fact]
    public void A_meeting_of_the_first_version_is_read_with_all_that_was_said()
    {
        var state = MeetingFold.Apply(_meeting, null, Read("meeting-1.jsonl").Take(9))!;

        Assert.Equal((9, MeetingPhase.Ended, 1), (state.Sequence, state.Phase, state.Minutes!.Version));
        Assert.Equal("Æblegrød på ø.", Assert.Single(state.Find(1)!.Comments).Text);
        Assert.Equal(Position.AgreeWithRemark, state.Find(1)!.Positions["mette"].Position);
        Assert.Equal("Godkendt med bemærkning.", state.Find(1)!.Decision!.Text);
        Assert.Equal("Nye oplysninger.", state.Find(1)!.Reopened!.Reason);
        Assert.Equal("Sag nummer 2", state.Find(2)!.Item.Title);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 8, 8, 0, TimeSpan.Zero).AddTicks(1_234_567), state.Find(2)!.Decision!.At);
    }

    [Fact]
    public void A_meeting_of_the_first_version_that_was_dropped_is_read()
    {
        var state = MeetingFold.Apply(_meeting, null, Read("discarded-1.jsonl"))!;

        Assert.Equal((MeetingPhase.Discarded, 0), (state.Phase, state.Choices.Count));
    }

    [Fact]
    public void A_second_edition_and_who_was_there_are_read()
    {
        var state = MeetingFold.Apply(_meeting, null, Read("meeting-2.jsonl"))!;

        Assert.Equal("Sag nummer 1, rettet", state.Find(1)!.Item.Title);
        Assert.Equal(["Lone Fabricius", "Ole Steensgaard"], state.Attendance.Called!);
        Assert.Equal("Projektleder Ida Møller", Assert.Single(state.Attendance.Notes).Fact.Name);
    }

    [Fact]
    public void Attendance_actions_and_a_release_of_their_first_version_are_read()
    {
        var state = MeetingFold.Apply(_meeting, null, Read("meeting-3.jsonl"))!;

        Assert.Equal(
            [new(AttendanceKind.Guest, "Leder Åse Bo") { Item = 1 }, new(AttendanceKind.Deputy, "Anders Afprøver") { Deputy = "Ole Vang" }],
            state.Attendance.Notes.Select(note => note.Fact));
        var action = Assert.Single(state.Actions);
        Assert.Equal(new ActionDraft("Notat om budgettet", "Mette Prøvesen", new DateOnly(2026, 12, 1)), action.Draft);
        Assert.Equal("mette", action.DoneBy!.ObjectId);
        Assert.True(state.Released);
    }

    [Fact]
    public void A_half_written_decision_of_its_first_version_is_read()
    {
        var state = MeetingFold.Apply(_meeting, null, Read("draft-1.jsonl"))!;

        Assert.Equal(("Godkendt, idet …", "anders"), (state.Find(1)!.Draft!.Text, state.Find(1)!.Draft!.By.ObjectId));
    }

    [Fact]
    public void Comments_that_were_changed_and_taken_back_are_read()
    {
        var comment = Assert.Single(MeetingFold.Apply(_meeting, null, Read("comments-1.jsonl"))!.Find(1)!.Comments);

        Assert.Equal((3, "c3", "Rettet i tråden", "mette"), (comment.Id, comment.Message, comment.Text, comment.By.ObjectId));
    }

    [Fact]
    public void A_note_to_oneself_is_read() =>
        Assert.Equal(new KeyValuePair<string, string>("mette", "Spørg om tallene."), Assert.Single(MeetingFold.Apply(_meeting, null, Read("notes-1.jsonl"))!.Find(1)!.Notes));

    [Fact]
    public void Who_gets_views_of_their_own_is_read_and_was_nobody_before_there_were_any()
    {
        Assert.Equal([new("sofie", "29:sofie"), new("mette", "29:mette")], MeetingFold.Apply(_meeting, null, Read("viewers-1.jsonl"))!.Viewers);
        Assert.Empty(MeetingFold.Apply(_meeting, null, Read("meeting-1.jsonl").Take(9))!.Viewers);
    }

    [Fact]
    public void A_meeting_that_others_were_set_to_run_is_read()
    {
        var state = MeetingFold.Apply(_meeting, null, Read("handed-over-1.jsonl"))!;

        Assert.Equal(("mette", "anders", 1), (Assert.Single(state.Forum.Secretaries).ObjectId, Assert.Single(state.Forum.Deputies).ObjectId, state.Handovers));
        Assert.Equal([new("mette", "29:mette"), new("sofie", "29:sofie")], state.Viewers);
    }

    [Fact]
    public void Reminders_of_their_first_version_are_read()
    {
        var state = MeetingFold.Apply(_meeting, null, Read("reminder-1.jsonl"))!;

        Assert.Equal([ReminderKind.Agenda, ReminderKind.Positions], state.Reminders.Select(reminder => reminder.Kind));
        Assert.Equal([2], state.Reminders[1].Items);
        Assert.NotNull(state.PostedAt);
    }

    [Fact]
    public void A_start_and_changes_of_the_timetable_of_their_first_version_are_read()
    {
        var state = MeetingFold.Apply(_meeting, null, Read("timetable-1.jsonl"))!;

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 8, 3, 0, TimeSpan.Zero).AddTicks(1_234_567), state.Time.StartedAt);
        Assert.Equal(
            [
                new(TimetableChangeKind.Shift) { Item = 2, Minutes = 15 }, new(TimetableChangeKind.Break) { Break = 1, At = new TimeOnly(10, 45) },
                new(TimetableChangeKind.Swap) { Item = 1, With = 2 }, new(TimetableChangeKind.Before) { Item = 1, With = 2 },
                new(TimetableChangeKind.Postpone) { Item = 2 },
            ],
            state.Time.Changes);
        Assert.Equal(1, state.Current!.Key);
        Assert.Empty(state.Time.Taken);
    }

    [Fact]
    public void Corrections_and_an_approval_of_their_first_version_are_read()
    {
        var events = Read("approval-1.jsonl").ToList();
        var state = MeetingFold.Apply(_meeting, null, events)!;

        Assert.Equal(["Beløbet er forkert.", "Navnet er forkert."], state.Corrections.Select(correction => correction.Text));
        Assert.Equal([new CorrectionAnswer(true, ""), new CorrectionAnswer(false, "Navnet er rigtigt.")], state.Corrections.Select(correction => correction.Answer));
        Assert.Equal(new MeetingId("m2"), MeetingFold.Apply(_meeting, null, events.Take(9))!.Approval!.In);
        Assert.Null(state.Approval);
    }

    [Fact]
    public void A_draft_that_went_on_as_a_second_edition_elsewhere_is_read() =>
        Assert.Equal(new MeetingId("m2"), MeetingFold.Apply(_meeting, null, Read("passed-on-1.jsonl"))!.PassedOnTo);

    [Fact]
    public void Every_kind_of_event_has_a_stored_example()
    {
        var known = typeof(MeetingEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
            .Cast<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!);
        var stored = Directory.EnumerateFiles(RepositoryRoot.File("Bot.Tests", "Approved", "events")).SelectMany(File.ReadAllLines)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetProperty("$type").GetString()!);

        Assert.Empty(known.Except(stored));
    }

    [Fact]
    public async Task A_kind_of_event_that_is_not_known_stops_the_meeting_and_says_why()
    {
        var line = Lines("meeting-1.jsonl")[1].Replace("agenda-posted", "agenda-posted-2", StringComparison.Ordinal);

        var fault = await Assert.ThrowsAsync<JsonException>(() => Task.FromResult(MeetingEventJson.ReadEvent(Encoding.UTF8.GetBytes(line))));

        Assert.Contains("newer version of the bot", fault.Message, StringComparison.Ordinal);
        Assert.Contains("agenda-posted-2", fault.Message, StringComparison.Ordinal);
    }

    private static string[] Lines(string file) => File.ReadAllLines(RepositoryRoot.File("Bot.Tests", "Approved", "events", file));

    private static IEnumerable<RecordedEvent> Read(string file) => Lines(file).Select(line => MeetingEventJson.ReadEvent(Encoding.UTF8.GetBytes(line)));
}
