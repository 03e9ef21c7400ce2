using MoedeBot.Documents.Printing;
using MoedeBot.Meetings;

namespace MoedeBot.Web;

/// <summary>
/// Internal minutes by their signed address: the version that it names, and through it the others of the same meeting. Each is compiled on
/// the way out, from the events that it took account of: what is closed lies in no archive that open pages are read from.
/// </summary>
internal sealed class InternalMinutes(MinutesLinks links, MeetingLog meetings)
{
    /// <summary>Finds a version.</summary>
    /// <param name="name">What the address names.</param>
    /// <param name="version">Which version; null for the one that the address was made for.</param>
    /// <param name="cancellationToken">Cancels between reads.</param>
    /// <returns>Null when none such was ever out.</returns>
    public async Task<FoundInternal?> FindAsync(MinutesName name, int? version, CancellationToken cancellationToken)
    {
        var posted = (await meetings.FindAsync(name.Meeting, cancellationToken))?.Versions ?? [];
        return posted.FirstOrDefault(one => one.Version == (version ?? name.Version)) is { } found
            && await meetings.AsOfAsync(name.Meeting, found.Through, cancellationToken) is { } state
            ? new FoundInternal(state, found.Version, posted)
            : null;
    }

    /// <summary>All versions, the newest first, each with its address, which works as long as this one; none where there is only the one.</summary>
    public IReadOnlyList<PageVersion> Of(FoundInternal found, string token) =>
        MinutesVersions.Of(found.Posted, found.Version, version => links.InternalVersion(token, version));
}

/// <summary>A meeting as it was for a version of its minutes, and all versions that have been out, oldest first.</summary>
internal sealed record FoundInternal(MeetingState State, int Version, IReadOnlyList<CompiledMinutes> Posted)
{
    /// <summary>Whether a newer version is out.</summary>
    public bool Overtaken => Posted.Any(other => other.Version > Version);
}
