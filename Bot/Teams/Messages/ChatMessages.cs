using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Teams.Messages;

/// <summary>
/// What is written to the bot, in a channel with its mention or in the 1:1 chat. What people write to each other is never a command and
/// never answered.
/// </summary>
public sealed class ChatMessages(AgendaIntake intake, AgendaFiles files, CommandAnswers commands, ThreadComments threads, ScreenTexts texts)
{
    /// <summary>A message in the 1:1 chat with this many lines is an agenda, whether it says so or not.</summary>
    private const int LinesOfAnAgenda = 4;

    /// <summary>Answers a message.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext<IMessageActivity> turn, CancellationToken cancellationToken)
    {
        if (Sender.Of(turn) is not { } sender)
            return new Answer.Nothing();
        var (said, toBot) = MessageText.Of(turn.Activity);
        if (!toBot)
            return await threads.OverhearAsync(turn, sender, said, cancellationToken);
        if (await files.AnswerAsync(turn, sender, cancellationToken) is { } answer)
            return answer;

        var (command, rest) = ChatCommands.Read(said);
        if (MayBeComment(said, command, rest) && await threads.AnswerAsync(turn, sender, said, cancellationToken) is { } noted)
            return noted;
        if (command == ChatCommands.Agenda || (command is null && sender.Personal && rest.Count(c => c == '\n') >= LinesOfAnAgenda))
            return await AgendaAsync(turn, sender, rest, cancellationToken);
        return command is null && HasPicture(turn.Activity)
            ? new Answer.Text(texts.Words.PictureUnreadable)
            : await commands.AnswerAsync((command, rest), turn, sender, cancellationToken);
    }

    /// <summary>A message was changed, or its deletion was undone.</summary>
    public Task<Answer> ChangedAsync(ITurnContext<IMessageUpdateActivity> turn, bool restored, CancellationToken cancellationToken) =>
        threads.ChangedAsync(turn, restored, cancellationToken);

    /// <summary>A message was deleted.</summary>
    public Task DeletedAsync(ITurnContext<IMessageDeleteActivity> turn, CancellationToken cancellationToken) => threads.DeletedAsync(turn, cancellationToken);

    // In an item's thread "referatet mangler" and "referat mangler" are both something said; a command stands alone, but for an agenda.
    private static bool MayBeComment(string said, ChatCommand? command, string rest) =>
        said.Length > 0 && (command is null || (rest.Length > 0 && rest.Count(c => c == '\n') < LinesOfAnAgenda));

    private async Task<Answer> AgendaAsync(ITurnContext<IMessageActivity> turn, Sender sender, string text, CancellationToken cancellationToken)
    {
        if (HasPicture(turn.Activity) && string.IsNullOrWhiteSpace(text))
            return new Answer.Text(texts.Words.PictureUnreadable);
        if (string.IsNullOrWhiteSpace(text))
            return await intake.FormAsync(turn, sender, cancellationToken);
        return await intake.ReceiveAsync(turn, sender, AgendaReader.Read(text), cancellationToken) ?? new Answer.Nothing();
    }

    private static bool HasPicture(IMessageActivity message) =>
        message.Attachments?.Any(attachment => attachment.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true) == true;
}
