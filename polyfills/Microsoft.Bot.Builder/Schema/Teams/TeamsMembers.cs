namespace Microsoft.Bot.Schema.Teams;

/// <summary>A member of a team or chat. Everything but the ids may be missing.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? TenantId { get; set; }

    /// <summary><c>user</c>, <c>guest</c> …</summary>
    public string? UserRole { get; set; }
}

/// <summary>A page of members; the last one has no <see cref="ContinuationToken"/>.</summary>
public class TeamsPagedMembersResult
{
    public string? ContinuationToken { get; set; }

    public IList<TeamsChannelAccount>? Members { get; set; }
}

/// <summary>A team, as the Connector tells of it when asked.</summary>
public class TeamDetails
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }

    public int ChannelCount { get; set; }

    public int MemberCount { get; set; }

    public string? Type { get; set; }
}

/// <summary>A team's channels.</summary>
public class ConversationList
{
    public IList<ChannelInfo>? Conversations { get; set; }
}
