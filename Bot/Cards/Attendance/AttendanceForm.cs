using System.Globalization;
using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>Where the secretary says who is there: everybody in one press, then what differs, one person at a time.</summary>
public static class AttendanceForm
{
    private const int MostCompact = 10;

    /// <summary>The form.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="people">Who can be noted.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="again">What was filled in and why it could not be noted; null when nothing was.</param>
    public static AdaptiveCard Make(MeetingState meeting, Attendees people, CardContext context, NotedAttendance.Incomplete? again)
    {
        var texts = context.Texts;
        return CardFrame.Card(texts, $"{meeting.Forum.Name}. {texts.Attendance}.",
        [
            .. CardFrame.Top(meeting.Forum.Name, null, texts.Attendance, Parts.Dotted(texts.OnlyYou, ItemTop.Held(context))),
            .. Everybody(meeting, people, context),
            .. Noted(meeting, texts),
            again is null ? null : Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(again.Problem).Spaced(AdaptiveSpacing.None)),
            .. Exception(meeting, people, texts, again?.Form ?? new AttendanceInput("", "", "", null, "")),
            Buttons.Row(new[] { Buttons.Send(context, texts.NoteIt, CardVerbs.AttendanceNote, Buttons.On(meeting.Id)) }.Concat(Back(meeting, context))),
            .. Removing(meeting, context),
        ]);
    }

    /// <summary>Makes a note of a form.</summary>
    public static NotedAttendance Compose(AttendanceInput form, CardContext context)
    {
        var texts = context.Texts;
        if (AttendanceKinds.Parse(form.What) is not { } kind)
            return new NotedAttendance.Incomplete(form, texts.AttendanceKindMissing);
        var written = form.Name.Trim();
        var name = kind == AttendanceKind.Guest && written.Length > 0 ? written : form.Who.Trim();
        TimeOnly? at = TimeOnly.TryParse(form.Clock, CultureInfo.InvariantCulture, out var clock) ? clock : null;
        var problem = kind switch
        {
            AttendanceKind.Guest when name.Length == 0 => texts.GuestNameMissing,
            _ when name.Length == 0 => texts.AttendanceWhoMissing,
            AttendanceKind.Late or AttendanceKind.Left when at is null => texts.ClockMissing,
            AttendanceKind.Disqualified or AttendanceKind.Guest when form.Item is null => texts.UnderItemMissing,
            AttendanceKind.Deputy when written.Length == 0 => texts.DeputyMissing,
            _ => null,
        };
        return problem is null
            ? new NotedAttendance.Whole(new AttendanceFact(kind, name) { At = at, Item = form.Item, Deputy = written })
            : new NotedAttendance.Incomplete(form, problem);
    }

    private static IEnumerable<AdaptiveElement> Everybody(MeetingState meeting, Attendees people, CardContext context)
    {
        var texts = context.Texts;
        if (meeting.Attendance.Called is not null)
        {
            yield return Parts.Text("✓ " + texts.EverybodyNoted).Bold().In(AdaptiveTextColor.Good);
            yield break;
        }

        if (people.Unknown && people.Others.Count > 0)
        {
            var called = Inputs.Choice(CardFields.Called, texts.WhoBelongs, string.Join(',', people.Others), people.Others.Select(name => (name, name)));
            called.IsMultiSelect = true;
            called.Style = AdaptiveChoiceInputStyle.Expanded;
            yield return called;
        }
        else if (people.Listed.Count > 0)
        {
            yield return Parts.Text(Listed.Some([.. people.Listed.Select(name => CardText.Cut(name, 80))], MostNamed, texts));
        }

        var title = meeting.Attendance.Notes.IsEmpty ? texts.EverybodyPresent : texts.RestPresent;
        yield return Buttons.Row(Buttons.Send(context, title, CardVerbs.AttendanceAll, Buttons.On(meeting.Id)).Primary());
    }

    private const int MostNamed = 40;

    private static IEnumerable<AdaptiveElement> Noted(MeetingState meeting, Wording texts)
    {
        if (meeting.Attendance.Notes.IsEmpty)
            yield break;
        yield return Parts.Box(AdaptiveContainerStyle.Emphasis,
            [Parts.Caption(texts.NotedSoFar), .. meeting.Attendance.Notes.Select(note => Parts.Text(Line(note, meeting, texts)).Spaced(AdaptiveSpacing.None))]);
    }

    // Last, since it comes with the first note: where a list comes in before others, some clients show those with each other's choices.
    private static IEnumerable<AdaptiveElement> Removing(MeetingState meeting, CardContext context)
    {
        var (texts, notes) = (context.Texts, meeting.Attendance.Notes);
        if (notes.IsEmpty)
            yield break;
        var chosen = Inputs.Choice(
            CardFields.Note, texts.NoteToRemove, null,
            notes.Select(note => (Line(note, meeting, texts), note.Id.ToString(CultureInfo.InvariantCulture))));
        yield return chosen.Ruled();
        yield return Buttons.Row(Buttons.Send(context, texts.RemoveNote, CardVerbs.AttendanceWithdraw, Buttons.On(meeting.Id)))
            .Spaced(AdaptiveSpacing.Small);
    }

    private static string Line(AttendanceNote note, MeetingState meeting, Wording texts) =>
        CardText.Cut(AttendanceKinds.Sentence(note.Fact, meeting, texts), 120);

    private static IEnumerable<AdaptiveElement> Exception(MeetingState meeting, Attendees people, Wording texts, AttendanceInput form)
    {
        yield return Parts.Caption(texts.Exceptions).Ruled();
        var names = people.All.ToList();
        if (names.Count > 0)
        {
            var who = Inputs.Choice(CardFields.Who, texts.AttendanceWho, names.Contains(form.Who) ? form.Who : null, names.Select(name => (name, name)));
            who.Style = names.Count > MostCompact ? AdaptiveChoiceInputStyle.Filtered : AdaptiveChoiceInputStyle.Compact;
            yield return who;
        }

        yield return Inputs.Choice(
            CardFields.What, texts.AttendanceWhat, AttendanceKinds.Parse(form.What) is null ? null : form.What,
            AttendanceKinds.All.Select(kind => (AttendanceKinds.Word(kind, texts), AttendanceKinds.Code(kind))));
        yield return new AdaptiveTimeInput { Id = CardFields.Clock, Label = texts.AttendanceClock, Value = form.Clock.Length > 0 ? form.Clock : null };
        yield return Inputs.Choice(
            CardFields.Under, texts.AttendanceItem, meeting.Find(form.Item ?? 0)?.Key.ToString(CultureInfo.InvariantCulture),
            meeting.Items.Take(MostItems).Select(item => (Short(item, texts), item.Key.ToString(CultureInfo.InvariantCulture))));
        yield return Inputs.Line(CardFields.GuestName, texts.AttendanceName, form.Name).Example(texts.GuestsExample);
    }

    private const int MostItems = 60;

    private static string Short(ItemState item, Wording texts) => CardText.Cut(texts.ItemTitled(item.Item.Number, Titles.Of(item.Item, texts)), 60);

    private static IEnumerable<AdaptiveAction> Back(MeetingState meeting, CardContext context) => context.InDialog
        ? []
        : [Buttons.Execute(context.Texts.Back, CardVerbs.TimetableShow, Buttons.On(meeting.Id)).WithoutInputs()];
}

/// <summary>What an attendance form amounts to.</summary>
public abstract record NotedAttendance
{
    private NotedAttendance()
    {
    }

    /// <summary>The fact.</summary>
    public sealed record Whole(AttendanceFact Fact) : NotedAttendance;

    /// <summary>Something is missing: the form goes back with what was filled in.</summary>
    /// <param name="Form">What to show in the form.</param>
    /// <param name="Problem">What to do, in a sentence.</param>
    public sealed record Incomplete(AttendanceInput Form, string Problem) : NotedAttendance;
}
