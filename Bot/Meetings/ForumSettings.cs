using System.Collections.Immutable;

namespace MoedeBot.Meetings;

/// <summary>What a secretary sets for a forum, and what becomes of the settings. Pure.</summary>
/// <param name="Name">Name as the documents print it.</param>
/// <param name="Style">House style id.</param>
/// <param name="Place">Usual place; null for none.</param>
public sealed record ForumSettings(string Name, string Style, string? Place)
{
    /// <summary>Null leaves what was set; so does an empty list, since a forum always has a secretary.</summary>
    public IReadOnlyList<Person>? Secretaries { get; init; }

    /// <inheritdoc cref="Forum.Deputies"/>
    public IReadOnlyList<Person>? Deputies { get; init; }

    /// <inheritdoc cref="Forum.Members"/>
    public IReadOnlyList<StandingMember>? Members { get; init; }

    /// <summary>What the longer part of the form says; null leaves it as it was.</summary>
    public ForumHabits? Habits { get; init; }

    /// <summary>The forum with these settings. What changed is noted with who and when.</summary>
    /// <param name="old">As it was.</param>
    /// <param name="by">Who saves; the first one becomes secretary.</param>
    /// <param name="at">When, UTC.</param>
    public Forum ApplyTo(Forum old, Person by, DateTimeOffset at)
    {
        var secretaries = Secretaries is { Count: > 0 } chosen ? chosen : old.IsSetUp ? old.Secretaries : [by];
        var next = old with
        {
            Name = Name,
            Style = Style,
            Place = Place,
            Secretaries = secretaries,
            Deputies = [.. (Deputies ?? old.Deputies).Where(deputy => secretaries.All(secretary => secretary.ObjectId != deputy.ObjectId))],
            Members = Members ?? old.Members,
        };
        return Noted(old, Habits?.ApplyTo(next) ?? next, by, at);
    }

    private static Forum Noted(Forum old, Forum next, Person by, DateTimeOffset at)
    {
        var what = Differences(old, next).ToImmutableList();
        return what.IsEmpty
            ? next
            : next with { Changes = [.. old.Changes.TakeLast(Forum.MostChanges - 1), new SettingsChange(by, at, what)] };
    }

    private static IEnumerable<string> Differences(Forum old, Forum next) =>
        from setting in new (string Name, bool Same)[]
        {
            (nameof(Forum.Name), old.Name == next.Name),
            (nameof(Forum.Style), old.Style == next.Style),
            (nameof(Forum.Place), old.Place == next.Place),
            (nameof(Forum.Secretaries), old.Secretaries.SequenceEqual(next.Secretaries)),
            (nameof(Forum.Deputies), old.Deputies.SequenceEqual(next.Deputies)),
            (nameof(Forum.Members), old.Members.SequenceEqual(next.Members)),
            (nameof(Forum.Period), old.Period == next.Period),
            (nameof(Forum.UsualStart), (old.UsualStart, old.UsualEnd) == (next.UsualStart, next.UsualEnd)),
            (nameof(Forum.MinutesAfterLook), old.MinutesAfterLook == next.MinutesAfterLook),
            (nameof(Forum.WithoutPositions), old.WithoutPositions == next.WithoutPositions),
            (nameof(Forum.RepliesAreComments), old.RepliesAreComments == next.RepliesAreComments),
            (nameof(Forum.CommentDays), old.CommentDays == next.CommentDays),
            (nameof(Forum.CorrectionDays), old.CorrectionDays == next.CorrectionDays),
            (nameof(Forum.AgendaReminder), (old.AgendaReminder, old.PositionsReminder, old.ApprovalReminder) == (next.AgendaReminder, next.PositionsReminder, next.ApprovalReminder)),
            (nameof(Forum.Standing), old.Standing.SequenceEqual(next.Standing)),
        }
        where !setting.Same
        select setting.Name;
}

/// <summary>How a forum works, as far as it differs from forum to forum.</summary>
/// <param name="Period"><inheritdoc cref="Forum.Period" path="/summary"/></param>
/// <param name="UsualStart"><inheritdoc cref="Forum.UsualStart" path="/summary"/></param>
/// <param name="UsualEnd"><inheritdoc cref="Forum.UsualEnd" path="/summary"/></param>
/// <param name="MinutesAfterLook"><inheritdoc cref="Forum.MinutesAfterLook" path="/summary"/></param>
/// <param name="WithoutPositions"><inheritdoc cref="Forum.WithoutPositions" path="/summary"/></param>
/// <param name="CommentDays"><inheritdoc cref="Forum.CommentDays" path="/summary"/></param>
public sealed record ForumHabits(
    string? Period, TimeOnly? UsualStart, TimeOnly? UsualEnd, bool MinutesAfterLook, bool WithoutPositions, int? CommentDays)
{
    /// <inheritdoc cref="Forum.RepliesAreComments"/>
    public bool RepliesAreComments { get; init; }

    /// <inheritdoc cref="Forum.CorrectionDays"/>
    public int? CorrectionDays { get; init; }

    /// <inheritdoc cref="Forum.AgendaReminder"/>
    public ReminderTime? AgendaReminder { get; init; }

    /// <inheritdoc cref="Forum.PositionsReminder"/>
    public ReminderTime? PositionsReminder { get; init; }

    /// <inheritdoc cref="Forum.ApprovalReminder"/>
    public ReminderTime? ApprovalReminder { get; init; }

    /// <summary><inheritdoc cref="Forum.Standing" path="/summary"/> Null leaves what was set.</summary>
    public IReadOnlyList<string>? Standing { get; init; }

    internal Forum ApplyTo(Forum forum) => forum with
    {
        Period = Period,
        UsualStart = UsualStart,
        UsualEnd = UsualEnd,
        MinutesAfterLook = MinutesAfterLook,
        WithoutPositions = WithoutPositions,
        RepliesAreComments = RepliesAreComments,
        CommentDays = CommentDays,
        CorrectionDays = CorrectionDays,
        AgendaReminder = AgendaReminder,
        PositionsReminder = PositionsReminder,
        ApprovalReminder = ApprovalReminder,
        Standing = Standing ?? forum.Standing,
    };
}
