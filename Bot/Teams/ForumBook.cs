using Microsoft.Extensions.Caching.Memory;
using MoedeBot.Meetings;

namespace MoedeBot.Teams;

/// <summary>Forums' settings as the bot meets them: read through a short memory, and their channels' addresses kept fresh.</summary>
public sealed class ForumBook(IForumDirectory directory, IMemoryCache cache)
{
    /// <summary>How long another replica's change of settings may go unseen.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    /// <summary>The forum of a channel; null when the bot has not been added there.</summary>
    public async Task<Forum?> FindAsync(ForumId id, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(id, out Forum? known))
            return known;
        var found = (await directory.FindAsync(id, cancellationToken))?.Value;
        return found is null ? null : Remember(found);
    }

    /// <summary>The forums of a tenant that a person runs.</summary>
    public async Task<IReadOnlyList<Forum>> RunByAsync(Person person, string tenantId, CancellationToken cancellationToken) =>
        [.. (await directory.ListAsync(tenantId, cancellationToken)).Where(forum => forum.IsRunBy(person))];

    /// <summary>Notes that the bot is in a channel.</summary>
    /// <returns>True the first time, for one caller only.</returns>
    public Task<bool> TryAddAsync(ForumId id, ChannelAddress channel, CancellationToken cancellationToken) =>
        directory.TrySaveAsync(new Forum(id, "", "almindelig", null, [], channel), version: null, cancellationToken);

    /// <summary>Changes settings, again on top of what somebody else saved in between.</summary>
    /// <param name="id">Which forum; made when it is not there.</param>
    /// <param name="channel">Its channel, for a new forum.</param>
    /// <param name="change">Old settings to new.</param>
    /// <param name="cancellationToken">Cancels between attempts.</param>
    public async Task<Forum> ChangeAsync(ForumId id, ChannelAddress channel, Func<Forum, Forum> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await directory.FindAsync(id, cancellationToken);
            var changed = change(stored?.Value ?? new Forum(id, "", "almindelig", null, [], channel));
            if (await directory.TrySaveAsync(changed, stored?.Version, cancellationToken))
                return Remember(changed);
        }
    }

    /// <summary>Keeps the newest address: Teams may move a tenant to another service URL.</summary>
    public async Task KeepAddressAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (sender.Forum is not { } id || await FindAsync(id, cancellationToken) is not { } forum)
            return;
        if (forum.Channel.ServiceUrl != sender.Channel.ServiceUrl)
            await ChangeAsync(id, sender.Channel, old => old with { Channel = old.Channel with { ServiceUrl = sender.Channel.ServiceUrl } }, cancellationToken);
    }

    private Forum Remember(Forum forum) => cache.Set(forum.Id, forum, Memory);
}
