namespace MoedeBot.Meetings;

/// <summary>Somebody whose Teams asks for a view of the meeting's cards that is that person's own.</summary>
/// <param name="ObjectId">Entra object id, as in <see cref="Person.ObjectId"/>.</param>
/// <param name="TeamsId">The id that Teams knows the person by towards this bot (<c>29:…</c>), opaque.</param>
public sealed record Viewer(string ObjectId, string TeamsId);

/// <summary>Who gets such views: fixed when the agenda is posted or the meeting is handed over, so that cards do not change because a team does.</summary>
public static class Viewers
{
    /// <summary>Teams asks for no more (Teams documentation, user-specific views).</summary>
    public const int Most = 60;

    /// <summary>Whoever runs the forum first, then the others as the roster has them.</summary>
    public static IReadOnlyList<Viewer> Of(Forum forum, IReadOnlyList<Viewer> roster) =>
        [.. roster.Where(viewer => viewer is { ObjectId.Length: > 0, TeamsId.Length: > 0 }).DistinctBy(viewer => viewer.ObjectId)
            .OrderBy(viewer => Runs(forum, viewer) ? 0 : 1).Take(Most)];

    /// <summary>Whether everybody who runs the forum's meetings gets one.</summary>
    public static bool Cover(IReadOnlyList<Viewer> viewers, Forum forum) =>
        viewers.Count > 0 && forum.Secretaries.Concat(forum.Deputies).All(person => viewers.Any(viewer => viewer.ObjectId == person.ObjectId));

    /// <summary>Those of them who run the forum's meetings.</summary>
    public static IReadOnlyList<Viewer> Running(Forum forum, IReadOnlyList<Viewer> viewers) => [.. viewers.Where(viewer => Runs(forum, viewer))];

    private static bool Runs(Forum forum, Viewer viewer) => forum.IsRunBy(new Person(viewer.ObjectId, ""));
}
