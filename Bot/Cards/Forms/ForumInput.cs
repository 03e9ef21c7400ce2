using System.Globalization;
using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>The forum form as filled in: texts as typed, null where the client sent nothing.</summary>
/// <param name="Name">The forum's name.</param>
/// <param name="Style">House style id.</param>
/// <param name="Place">Usual place.</param>
public sealed record ForumInput(string Name, string Style, string Place)
{
    private const int LongestWait = 3650;

    /// <summary>Object ids, apart by commas.</summary>
    public string? Secretaries { get; init; }

    /// <summary>Object ids, apart by commas.</summary>
    public string? Deputies { get; init; }

    /// <summary>A member a line.</summary>
    public string? Members { get; init; }

    /// <inheritdoc cref="Forum.Period"/>
    public string? Period { get; init; }

    /// <summary><c>HH:mm</c>.</summary>
    public string? Start { get; init; }

    /// <summary><c>HH:mm</c>.</summary>
    public string? End { get; init; }

    /// <summary>How minutes go out.</summary>
    public string? Release { get; init; }

    /// <summary>Whether positions are used.</summary>
    public string? Positions { get; init; }

    /// <summary>Whether every reply in an item's thread is a comment.</summary>
    public string? Replies { get; init; }

    /// <summary>A number of days.</summary>
    public string? CommentDays { get; init; }

    /// <summary>A number of days.</summary>
    public string? CorrectionDays { get; init; }

    /// <summary>Code of a time.</summary>
    public string? AgendaReminder { get; init; }

    /// <summary>Code of a time.</summary>
    public string? PositionsReminder { get; init; }

    /// <summary>Code of a time.</summary>
    public string? ApprovalReminder { get; init; }

    /// <summary>A title a line.</summary>
    public string? Standing { get; init; }

    /// <summary>Reads the form's data.</summary>
    internal static ForumInput Read(CardData data) =>
        new(data.Text(CardFields.Name), data.Text(CardFields.Style), data.Text(CardFields.Place))
        {
            Secretaries = data.TextOrNull(CardFields.Secretary),
            Deputies = data.TextOrNull(CardFields.Deputies),
            Members = data.TextOrNull(CardFields.Members),
            Period = data.TextOrNull(CardFields.Period),
            Start = data.TextOrNull(CardFields.Start),
            End = data.TextOrNull(CardFields.End),
            Release = data.TextOrNull(CardFields.Release),
            Positions = data.TextOrNull(CardFields.Positions),
            Replies = data.TextOrNull(CardFields.Replies),
            CommentDays = data.TextOrNull(CardFields.CommentDays),
            CorrectionDays = data.TextOrNull(CardFields.CorrectionDays),
            AgendaReminder = data.TextOrNull(CardFields.AgendaReminder),
            PositionsReminder = data.TextOrNull(CardFields.PositionsReminder),
            ApprovalReminder = data.TextOrNull(CardFields.ApprovalReminder),
            Standing = data.TextOrNull(CardFields.Standing),
        };

    /// <summary>The settings that the form amounts to. Who is not among the people offered is nobody.</summary>
    /// <param name="people">The team's people, and those chosen before.</param>
    public ForumSettings Settings(IReadOnlyList<Person> people) => new(Name.Trim(), HouseStyles.Get(Style).Id, Given(Place))
    {
        Secretaries = Chosen(Secretaries, people),
        Deputies = Chosen(Deputies, people),
        Members = Members is null ? null : MemberLines.Read(Members),
        // The long part of the form comes whole or, from a client or a card that knows nothing of it, not at all.
        Habits = Release is null
            ? null
            : new ForumHabits(
                Given(Period), Clock(Start), Clock(End), Release == CardFields.AfterLook, Positions == CardFields.No, Days(CommentDays))
            {
                RepliesAreComments = Replies == CardFields.Yes,
                CorrectionDays = Days(CorrectionDays),
                AgendaReminder = ReminderTimes.Parse(AgendaReminder),
                PositionsReminder = ReminderTimes.Parse(PositionsReminder),
                ApprovalReminder = ReminderTimes.Parse(ApprovalReminder),
                Standing = Standing is null ? null : StandingLines.Read(Standing),
            },
    };

    private static IReadOnlyList<Person>? Chosen(string? ids, IReadOnlyList<Person> people) => ids is null
        ? null
        : [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()
            .Select(id => people.FirstOrDefault(person => person.ObjectId == id)).OfType<Person>()];

    private static int? Days(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= LongestWait ? days : null;

    private static TimeOnly? Clock(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
