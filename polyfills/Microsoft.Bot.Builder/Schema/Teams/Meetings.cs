using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What every description of a meeting has.</summary>
public class MeetingDetailsBase
{
    internal MeetingDetailsBase()
    {
    }

    public string? Id { get; set; }

    public Uri? JoinUrl { get; set; }

    public string? Title { get; set; }
}

/// <summary>Value of the events meetingStart and meetingEnd.</summary>
public class MeetingEventDetails : MeetingDetailsBase
{
    internal MeetingEventDetails()
    {
    }

    /// <summary><c>Scheduled</c>, <c>Recurring</c>, <c>MeetNow</c>, <c>ChannelScheduled</c> …</summary>
    [JsonPropertyName("MeetingType")]
    public string? MeetingType { get; set; }
}

/// <summary>Somebody really started the meeting; not the scheduled time.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    [JsonPropertyName("StartTime")]
    public DateTime StartTime { get; set; }
}

/// <summary>The meeting ended.</summary>
public class MeetingEndEventDetails : MeetingEventDetails
{
    [JsonPropertyName("EndTime")]
    public DateTime EndTime { get; set; }
}

/// <summary>Value of the events meetingParticipantJoin and meetingParticipantLeave.</summary>
public class MeetingParticipantsEventDetails
{
    public MeetingParticipantsEventDetails()
    {
    }

    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember>? members = null) => Members = members ?? [];

    [JsonInclude]
    [JsonPropertyName("Members")]
    public IList<TeamsMeetingMember> Members { get; internal set; } = [];
}

/// <summary>Somebody who joined or left.</summary>
public class TeamsMeetingMember
{
    [JsonConstructor]
    public TeamsMeetingMember(TeamsChannelAccount? user, UserMeetingDetails? meeting)
    {
        User = user;
        Meeting = meeting;
    }

    public TeamsChannelAccount? User { get; set; }

    [JsonPropertyName("Meeting")]
    public UserMeetingDetails? Meeting { get; set; }
}

/// <summary>A participant's part in the meeting at that moment.</summary>
public class UserMeetingDetails
{
    [JsonPropertyName("InMeeting")]
    public bool InMeeting { get; set; }

    [JsonPropertyName("Role")]
    public string? Role { get; set; }
}

/// <summary>A meeting, as the Connector tells of it when asked.</summary>
public class MeetingInfo
{
    public MeetingDetails? Details { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public TeamsChannelAccount? Organizer { get; set; }
}

/// <summary>The plan of a meeting. Times are UTC.</summary>
public class MeetingDetails : MeetingDetailsBase
{
    public string? MsGraphResourceId { get; set; }

    public DateTime? ScheduledStartTime { get; set; }

    public DateTime? ScheduledEndTime { get; set; }

    public string? Type { get; set; }
}

/// <summary>A participant, as the Connector tells of them when asked. Roles change: not to be kept.</summary>
public class TeamsMeetingParticipant
{
    public TeamsChannelAccount? User { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public MeetingParticipantInfo? Meeting { get; set; }
}

/// <summary>Role (<c>Organizer</c>, <c>Presenter</c>, <c>Attendee</c>) and presence.</summary>
public class MeetingParticipantInfo
{
    public string? Role { get; set; }

    public bool? InMeeting { get; set; }
}

/// <summary>Value of the event readReceipt in a one-to-one chat.</summary>
public class ReadReceiptInfo
{
    public ReadReceiptInfo()
    {
    }

    public ReadReceiptInfo(string? lastReadMessageId) => LastReadMessageId = lastReadMessageId;

    public string? LastReadMessageId { get; set; }

    /// <summary>Whether a message was read: message ids in chats are milliseconds.</summary>
    public bool IsMessageRead(string compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);

    public static bool IsMessageRead(string? compareMessageId, string? lastReadMessageId) =>
        long.TryParse(compareMessageId, out var asked) && long.TryParse(lastReadMessageId, out var read) && asked <= read;
}
