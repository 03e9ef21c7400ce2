namespace Microsoft.Bot.Schema.Teams;

/// <summary>Value of the invoke <c>composeExtension/query</c>, sent for each key pressed; to be answered within 5 seconds.</summary>
public class MessagingExtensionQuery
{
    public string? CommandId { get; set; }

    /// <summary>The typed text under the manifest's parameter name; <c>initialRun</c> at the first, empty search.</summary>
    public IList<MessagingExtensionParameter>? Parameters { get; set; }

    public MessagingExtensionQueryOptions? QueryOptions { get; set; }

    public string? State { get; set; }
}

/// <summary>A parameter of a search.</summary>
public class MessagingExtensionParameter
{
    public string? Name { get; set; }

    public object? Value { get; set; }
}

/// <summary>Which page of the results.</summary>
public class MessagingExtensionQueryOptions
{
    public int? Skip { get; set; }

    public int? Count { get; set; }
}

/// <summary>Value of the invokes <c>composeExtension/fetchTask</c> and <c>composeExtension/submitAction</c>.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    public string? CommandId { get; set; }

    /// <summary><c>compose</c>, <c>message</c> or <c>commandBox</c>.</summary>
    public string? CommandContext { get; set; }

    /// <summary><c>edit</c> or <c>send</c> after a preview.</summary>
    public string? BotMessagePreviewAction { get; set; }

    public IList<Activity>? BotActivityPreview { get; set; }

    public MessageActionsPayload? MessagePayload { get; set; }

    public string? State { get; set; }
}

/// <summary>The message that an action was chosen on.</summary>
public class MessageActionsPayload
{
    public string? Id { get; set; }

    public string? ReplyToId { get; set; }

    public string? CreatedDateTime { get; set; }

    public string? Subject { get; set; }

    public MessageActionsPayloadBody? Body { get; set; }

    public Uri? LinkToMessage { get; set; }
}

/// <summary>The text of that message.</summary>
public class MessageActionsPayloadBody
{
    /// <summary><c>html</c> or <c>text</c>.</summary>
    public string? ContentType { get; set; }

    public string? Content { get; set; }
}

/// <summary>The answer to a search.</summary>
public class MessagingExtensionResponse
{
    public MessagingExtensionResponse()
    {
    }

    public MessagingExtensionResponse(MessagingExtensionResult? composeExtension = null) => ComposeExtension = composeExtension;

    public MessagingExtensionResult? ComposeExtension { get; set; }
}

/// <summary>The answer to an action: a dialog or a card to insert.</summary>
public class MessagingExtensionActionResponse
{
    public TaskModuleResponseBase? Task { get; set; }

    public MessagingExtensionResult? ComposeExtension { get; set; }
}

/// <summary>The results (<c>result</c>), or a text in their place (<c>message</c>).</summary>
public class MessagingExtensionResult
{
    public string? Type { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<MessagingExtensionAttachment>? Attachments { get; set; }

    public string? Text { get; set; }

    public Activity? ActivityPreview { get; set; }
}

/// <summary>A result: the card to insert, and how it looks in the list.</summary>
public class MessagingExtensionAttachment : Attachment
{
    public Attachment? Preview { get; set; }
}
