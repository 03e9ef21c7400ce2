using MoedeBot.Documents.Printing;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Texts;

namespace MoedeBot.Web;

/// <summary>Open minutes by their signed address: the version that it names, and through it the others of the same meeting.</summary>
internal sealed class MinutesVersions(MinutesLinks links, IMinutesArchive archive, MeetingLog meetings)
{
    /// <summary>Finds a version.</summary>
    /// <param name="name">What the address names.</param>
    /// <param name="version">Which version; null for the one that the address was made for.</param>
    /// <param name="cancellationToken">Cancels between reads.</param>
    /// <returns>Null when there is none such, or it was never out.</returns>
    public async Task<FoundMinutes?> FindAsync(MinutesName name, int? version, CancellationToken cancellationToken)
    {
        var wanted = version ?? name.Version;
        var posted = (await meetings.FindAsync(name.Meeting, cancellationToken))?.Versions ?? [];
        // The archive may hold one that a crash left there and that never went out.
        var known = wanted == name.Version || posted.Any(one => one.Version == wanted);
        return known && await archive.FindAsync(name.Forum, name.Meeting, wanted, cancellationToken) is { } minutes ? new FoundMinutes(minutes, posted) : null;
    }

    /// <summary>All versions, the newest first, each with its address; none where there is only the one.</summary>
    public IReadOnlyList<PageVersion> Of(FoundMinutes found, string token) =>
        Of(found.Posted, found.Minutes.Version, version => links.Version(token, version));

    /// <summary>The same with other addresses.</summary>
    public static IReadOnlyList<PageVersion> Of(IReadOnlyList<CompiledMinutes> posted, int shown, Func<int, Uri> address) => posted.Count < 2
        ? []
        : [.. posted.Reverse().Select(one => new PageVersion(Title(one), address(one.Version), one.Version == shown))];

    private static string Title(CompiledMinutes version) =>
        $"{Wording.Danish.MinutesVersion(version.Version)}, {Wording.Danish.Day(LocalTime.DayOf(version.At, LocalTime.Copenhagen))}";
}

/// <summary>A version of the minutes, and all that have been out, oldest first; none where the meeting's log is gone.</summary>
internal sealed record FoundMinutes(ArchivedMinutes Minutes, IReadOnlyList<CompiledMinutes> Posted)
{
    /// <summary>Whether a newer version is out.</summary>
    public bool Overtaken => Posted.Any(other => other.Version > Minutes.Version);
}
