using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The one message of the Activity protocol: whatever a channel tells a bot and a bot tells a channel. Which properties
/// are set depends on <see cref="Type"/>. JSON that the model does not know is kept and written back.
/// </summary>
public partial class Activity :
    IConversationUpdateActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInstallationUpdateActivity,
    IInvokeActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    IMessageUpdateActivity,
    ITraceActivity,
    ITypingActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public string? Type { get; set; }

    /// <summary>Opaque; unique within the conversation only.</summary>
    public string? Id { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>IANA name, as in <c>Europe/Copenhagen</c>.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Base address of the Connector that answers go to. The sender's claim until the token confirms it.</summary>
    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public string? TextFormat { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    public IList<MessageReaction>? ReactionsAdded { get; set; }

    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    public string? TopicName { get; set; }

    /// <summary>Language of the person's client, as in <c>da-DK</c>.</summary>
    public string? Locale { get; set; }

    public string? Text { get; set; }

    public string? Speak { get; set; }

    public string? InputHint { get; set; }

    /// <summary>Shown in the activity feed when the message is a card without text.</summary>
    public string? Summary { get; set; }

    public SuggestedActions? SuggestedActions { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    public IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel knows. A <see cref="JsonElement"/> on the way in.</summary>
    public object? ChannelData { get; set; }

    public string? Action { get; set; }

    /// <summary>Id of the message that is answered, pressed on or reacted to.</summary>
    public string? ReplyToId { get; set; }

    public string? ValueType { get; set; }

    /// <summary>The data of an invoke, an event or a form post. A <see cref="JsonElement"/> on the way in.</summary>
    public object? Value { get; set; }

    /// <summary>Which invoke or event it is.</summary>
    public string? Name { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    public string? Importance { get; set; }

    public string? DeliveryMode { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }
}
