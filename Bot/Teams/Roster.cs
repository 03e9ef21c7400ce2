using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Caching.Memory;
using MoedeBot.Meetings;

namespace MoedeBot.Teams;

/// <summary>What somebody is to a forum: by its settings and by the team's roster, never by what a card claims.</summary>
public sealed class Roster(IMemoryCache cache)
{
    /// <summary>How long somebody who has left the team may still press.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    /// <summary>Most people offered as secretary: more than any forum has, few enough for a card.</summary>
    private const int MostMembers = 100;

    /// <summary>The sender's role in a forum.</summary>
    public async Task<Role> RoleAsync(ITurnContext turn, Sender sender, Forum forum, CancellationToken cancellationToken)
    {
        if (sender.TenantId != forum.Id.TenantId || (sender.ChannelId is { } channel && channel != forum.Id.ChannelId))
            return Role.Outsider;
        var role = await InTeamAsync(turn, sender, forum, cancellationToken);
        return role == Role.Member && forum.IsRunBy(sender.Person) ? Role.Secretary : role;
    }

    /// <summary>The team's people, by name.</summary>
    public async Task<IReadOnlyList<Person>> MembersAsync(ITurnContext turn, Forum forum, CancellationToken cancellationToken)
    {
        var page = await TeamsInfo.GetPagedTeamMembersAsync(turn, forum.Channel.TeamId, pageSize: MostMembers, cancellationToken: cancellationToken);
        return [.. (page.Members ?? []).Select(PersonOf).OrderBy(person => person.Name, StringComparer.Ordinal)];
    }

    /// <summary>Who gets views of their own of a meeting that begins or is handed over now.</summary>
    public async Task<IReadOnlyList<Viewer>> ViewersAsync(ITurnContext turn, Forum forum, CancellationToken cancellationToken)
    {
        var page = await TeamsInfo.GetPagedTeamMembersAsync(turn, forum.Channel.TeamId, pageSize: MostMembers, cancellationToken: cancellationToken);
        return Viewers.Of(forum, [.. (page.Members ?? []).OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new Viewer(member.AadObjectId ?? member.Id ?? "", member.Id ?? ""))]);
    }

    private static Person PersonOf(ChannelAccount member) => new(member.AadObjectId ?? member.Id ?? "", member.Name ?? "");

    // Teams calls somebody of another organisation who has been let into the team a guest (TeamsChannelAccount.userRole).
    private async Task<Role> InTeamAsync(ITurnContext turn, Sender sender, Forum forum, CancellationToken cancellationToken)
    {
        var key = (forum.Id, sender.TeamsId);
        if (cache.TryGetValue(key, out Role known))
            return known;
        try
        {
            var member = await TeamsInfo.GetTeamMemberAsync(turn, sender.TeamsId, forum.Channel.TeamId, cancellationToken);
            return cache.Set(key, member.UserRole == "guest" ? Role.Guest : Role.Member, Memory);
        }
        catch (ErrorResponseException unknown) when (unknown.Response?.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest)
        {
            return Role.Outsider;
        }
    }
}
