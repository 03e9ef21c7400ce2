using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Messages in one line.</summary>
public static class MessageFactory
{
    public static Activity Text(string text, string? ssml = null, string? inputHint = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Speak = ssml,
        InputHint = inputHint ?? InputHints.AcceptingInput,
    };

    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return With([attachment], AttachmentLayoutTypes.List, Text(text!, ssml, inputHint));
    }

    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        return With([.. attachments], AttachmentLayoutTypes.List, Text(text!, ssml, inputHint));
    }

    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        return With([.. attachments], AttachmentLayoutTypes.Carousel, Text(text!, ssml, inputHint));
    }

    private static Activity With(List<Attachment> attachments, string layout, Activity message)
    {
        message.AttachmentLayout = layout;
        message.Attachments = attachments;
        return message;
    }
}
