using System.Text.Json;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <content>Who talks to whom, and what is made from that.</content>
public partial class Activity
{
    private (object? Source, object? Read) channelDataRead;

    public static IMessageActivity CreateMessageActivity() => new Activity
    {
        Type = ActivityTypes.Message,
        Attachments = [],
        Entities = [],
    };

    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };

    /// <summary>Addresses the activity: to the bot when incoming, otherwise from the bot as an answer.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
        {
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The reference to an answer just sent.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    public Activity CreateReply(string? text = null, string? locale = null) => new()
    {
        Type = ActivityTypes.Message,
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = Recipient is { } bot ? new ChannelAccount(bot.Id, bot.Name) : null,
        Recipient = From is { } user ? new ChannelAccount(user.Id, user.Name) : null,
        ReplyToId = Id,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation,
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    public Mention[] GetMentions() =>
        Entities is { Count: > 0 } entities
            ? [.. entities.Where(IsMention).Select(entity => entity.GetAs<Mention>()).OfType<Mention>()]
            : [];

    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    /// <summary>The channel data as a type; null when there is none.</summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    public TypeT? GetChannelData<TypeT>()
    {
        if (ChannelData is null)
        {
            return default;
        }

        if (ChannelData is TypeT typed)
        {
            return typed;
        }

        // Several look at it in one turn: it is taken apart for the first of them.
        if (channelDataRead.Source != ChannelData || channelDataRead.Read is not TypeT)
        {
            channelDataRead = (ChannelData, SchemaJson.Convert<TypeT>(ChannelData));
        }

        return (TypeT?)channelDataRead.Read;
    }


    public bool TryGetChannelData<TypeT>(out TypeT? instance)
    {
        instance = default;
        try
        {
            instance = GetChannelData<TypeT>();
            return instance is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Lists from outside may hold null.
    private static bool IsMention(Entity? entity) => string.Equals(entity?.Type, Mention.TypeName, StringComparison.OrdinalIgnoreCase);
}
