using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary><see cref="Activity.ChannelData"/> of Teams, in both directions.</summary>
public class TeamsChannelData
{
    public ChannelInfo? Channel { get; set; }

    /// <summary>Which conversationUpdate or messageUpdate it is, as in <c>teamRenamed</c> or <c>editMessage</c>.</summary>
    public string? EventType { get; set; }

    public TeamInfo? Team { get; set; }

    public NotificationInfo? Notification { get; set; }

    /// <summary>There in practice always.</summary>
    public TenantInfo? Tenant { get; set; }

    /// <summary>In meeting chats and channel meetings. This id, and no other, names the meeting.</summary>
    public TeamsMeetingInfo? Meeting { get; set; }

    public TeamsChannelDataSettings? Settings { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; }
}

/// <summary>What was chosen when the app was installed in a team.</summary>
public class TeamsChannelDataSettings
{
    public ChannelInfo? SelectedChannel { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; }
}

/// <summary>A channel. The General channel has its team's id and no name.</summary>
public class ChannelInfo
{
    public ChannelInfo()
    {
    }

    public ChannelInfo(string? id = null, string? name = null)
    {
        Id = id;
        Name = name;
    }

    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    public string? Type { get; set; }
}

/// <summary>A team, as an activity tells of it.</summary>
public class TeamInfo
{
    public TeamInfo()
    {
    }

    public TeamInfo(string? id = null, string? name = null)
    {
        Id = id;
        Name = name;
    }

    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The team in Entra ID; certain only when the app is added.</summary>
    public string? AadGroupId { get; set; }
}

/// <summary>The organisation in Entra ID.</summary>
public class TenantInfo
{
    public TenantInfo()
    {
    }

    public TenantInfo(string? id = null) => Id = id;

    public string? Id { get; set; }
}

/// <summary>Whether a message shall show as a notification, in the feed or as a bubble in the running meeting.</summary>
public class NotificationInfo
{
    public NotificationInfo()
    {
    }

    public NotificationInfo(bool? alert = null) => Alert = alert;

    public bool? Alert { get; set; }

    public bool? AlertInMeeting { get; set; }

    public string? ExternalResourceUrl { get; set; }
}

/// <summary>The meeting that an activity belongs to.</summary>
public class TeamsMeetingInfo
{
    public TeamsMeetingInfo()
    {
    }

    public TeamsMeetingInfo(string? id = null) => Id = id;

    public string? Id { get; set; }
}
