using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MoedeBot.Meetings;

namespace MoedeBot.Storage.Transfer;

/// <summary>Looks for what must not be: gaps and unreadable events in the log, minutes that are missing or changed, rows of unknown meetings.</summary>
internal sealed class StoreVerification(WholeStore store)
{
    /// <summary>How much was looked at so far.</summary>
    public (int Meetings, long Events, int Minutes) Seen { get; private set; }

    /// <summary>One sentence for everything that is wrong.</summary>
    public async IAsyncEnumerable<string> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var meetings = await store.Streams.ListAsync(cancellationToken);
        foreach (var meeting in meetings)
        {
            foreach (var problem in await MeetingAsync(meeting, cancellationToken))
                yield return problem;
        }

        var known = meetings.ToHashSet();
        foreach (var forum in await store.Index.ListAllAsync(cancellationToken))
        {
            foreach (var minutes in await store.Minutes.ListAsync(forum, int.MaxValue, cancellationToken))
            {
                Seen = Seen with { Minutes = Seen.Minutes + 1 };
                if (Hash(minutes.Text) != minutes.Sha256)
                    yield return $"Møde {minutes.Meeting}: referatets version {minutes.Version} svarer ikke til sin SHA-256.";
                if (!known.Contains(minutes.Meeting))
                    yield return $"Møde {minutes.Meeting}: der er et referat, men ingen hændelser.";
            }
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private async Task<IReadOnlyList<string>> MeetingAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        MeetingState? state = null;
        var compiled = new List<MinutesCompiled>();
        try
        {
            var events = await store.Streams.ReadTextAsync(meeting, 0, cancellationToken);
            Seen = Seen with { Meetings = Seen.Meetings + 1, Events = Seen.Events + events.Count };
            foreach (var json in events)
            {
                var recorded = MeetingEventJson.ReadEvent(Encoding.UTF8.GetBytes(json));
                state = MeetingFold.Apply(meeting, state, recorded);
                if (recorded.Event is MinutesCompiled minutes)
                    compiled.Add(minutes);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException or NotSupportedException)
        {
            return [$"Møde {meeting}, efter hændelse {state?.Sequence ?? 0}: {e.Message}"];
        }

        return state is null ? [$"Møde {meeting}: ingen hændelser."] : await MinutesAsync(state, compiled, cancellationToken);
    }

    private async Task<List<string>> MinutesAsync(MeetingState state, List<MinutesCompiled> compiled, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        foreach (var minutes in compiled)
        {
            var archived = await store.Minutes.FindAsync(state.Forum.Id, state.Id, minutes.Version, cancellationToken);
            if (archived is null)
                problems.Add($"Møde {state.Id}: referatets version {minutes.Version} mangler i arkivet.");
            else if (archived.Sha256 != minutes.Sha256)
                problems.Add($"Møde {state.Id}: arkivets version {minutes.Version} er ikke den, som mødet siger.");
        }

        return problems;
    }
}
