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

    /// <inheritdoc cref="Forum.WithoutPositions"/>
    public bool? WithoutPositions { get; init; }

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
            WithoutPositions = WithoutPositions ?? old.WithoutPositions,
        };
        return Noted(old, next, by, at);
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
            (nameof(Forum.WithoutPositions), old.WithoutPositions == next.WithoutPositions),
        }
        where !setting.Same
        select setting.Name;
}
