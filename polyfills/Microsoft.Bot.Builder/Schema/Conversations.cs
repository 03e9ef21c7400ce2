namespace Microsoft.Bot.Schema;

/// <summary>
/// What is to be created: in Teams a thread in a channel (<see cref="IsGroup"/>, the channel's id in
/// <see cref="ChannelData"/>, a first <see cref="Activity"/>) or a one-to-one chat (exactly one of <see cref="Members"/>).
/// </summary>
public class ConversationParameters
{
    public bool? IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    public IList<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    public Activity? Activity { get; set; }

    public object? ChannelData { get; set; }

    public string? TenantId { get; set; }
}

/// <summary>What was created. A one-to-one chat has no <see cref="ActivityId"/> even when an activity was sent with it.</summary>
public class ConversationResourceResponse
{
    public string? ActivityId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? Id { get; set; }
}

/// <summary>The id of a sent or updated activity; Teams may leave it out for a reply in a thread.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = null) => Id = id;

    public string? Id { get; set; }
}

/// <summary>A page of members; the last one has no <see cref="ContinuationToken"/>.</summary>
public class PagedMembersResult
{
    public string? ContinuationToken { get; set; }

    public IList<ChannelAccount>? Members { get; set; }
}

/// <summary>The HTTP answer to a message sent with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity>? activities = null) => Activities = activities;

    public IList<Activity>? Activities { get; set; }
}

/// <summary>A reaction, by its name in Teams: <c>like</c>, <c>heart</c> … and any emoji id.</summary>
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string? type = null) => Type = type;

    public string? Type { get; set; }
}
