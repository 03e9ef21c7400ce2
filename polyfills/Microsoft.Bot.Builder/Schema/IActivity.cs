namespace Microsoft.Bot.Schema;

/// <summary>What every activity has; the interfaces below are views of one <see cref="Activity"/> by kind.</summary>
public interface IActivity
{
    object? ChannelData { get; set; }

    string? ChannelId { get; set; }

    ConversationAccount? Conversation { get; set; }

    IList<Entity>? Entities { get; set; }

    ChannelAccount? From { get; set; }

    string? Id { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    ChannelAccount? Recipient { get; set; }

    string? ReplyToId { get; set; }

    string? ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    string? Type { get; set; }

    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    IConversationUpdateActivity? AsConversationUpdateActivity();

    IEndOfConversationActivity? AsEndOfConversationActivity();

    IEventActivity? AsEventActivity();

    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    IInvokeActivity? AsInvokeActivity();

    IMessageActivity? AsMessageActivity();

    IMessageDeleteActivity? AsMessageDeleteActivity();

    IMessageReactionActivity? AsMessageReactionActivity();

    IMessageUpdateActivity? AsMessageUpdateActivity();

    ITypingActivity? AsTypingActivity();

    TypeT? GetChannelData<TypeT>();

    ConversationReference GetConversationReference();

    bool TryGetChannelData<TypeT>(out TypeT? instance);
}

/// <summary>Text, card or form post.</summary>
public interface IMessageActivity : IActivity
{
    string? AttachmentLayout { get; set; }

    IList<Attachment>? Attachments { get; set; }

    string? DeliveryMode { get; set; }

    string? Importance { get; set; }

    string? InputHint { get; set; }

    string? Locale { get; set; }

    string? Speak { get; set; }

    SuggestedActions? SuggestedActions { get; set; }

    string? Summary { get; set; }

    string? Text { get; set; }

    string? TextFormat { get; set; }

    object? Value { get; set; }

    Mention[] GetMentions();

    bool HasContent();
}

/// <summary>Somebody came or went, or the team or channel itself changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount>? MembersAdded { get; set; }

    IList<ChannelAccount>? MembersRemoved { get; set; }

    string? TopicName { get; set; }
}

/// <summary>The end of a conversation.</summary>
public interface IEndOfConversationActivity : IActivity
{
    string? Text { get; set; }
}

/// <summary>Something that happened and wants no answer.</summary>
public interface IEventActivity : IActivity
{
    string? Name { get; set; }

    ConversationReference? RelatesTo { get; set; }

    object? Value { get; set; }
}

/// <summary>The app was installed, upgraded or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string? Action { get; set; }
}

/// <summary>A call that is answered in the HTTP response.</summary>
public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }

    ConversationReference? RelatesTo { get; set; }

    object? Value { get; set; }
}

/// <summary>A message was deleted.</summary>
public interface IMessageDeleteActivity : IActivity
{
}

/// <summary>Reactions to one of the bot's own messages, which <see cref="IActivity.ReplyToId"/> names.</summary>
public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction>? ReactionsAdded { get; set; }

    IList<MessageReaction>? ReactionsRemoved { get; set; }
}

/// <summary>A message was edited or undeleted.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}

/// <summary>Diagnostics for the Emulator; never sent to Teams.</summary>
public interface ITraceActivity : IActivity
{
    string? Name { get; set; }

    ConversationReference? RelatesTo { get; set; }

    object? Value { get; set; }

    string? ValueType { get; set; }
}

/// <summary>Somebody is typing.</summary>
public interface ITypingActivity : IActivity
{
}
