using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using MoedeBot.Documents.Reading;
using MoedeBot.Texts;

namespace MoedeBot.Teams.Messages;

/// <summary>
/// An agenda sent as a file. Teams hands a file over in the 1:1 chat alone; of one attached in a channel the bot gets a mark in the
/// message and no address, unless it may read the team's files, which it does not ask for.
/// </summary>
public sealed class AgendaFiles(FileDownload download, AgendaIntake intake, ScreenTexts texts)
{
    private const string FileType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Answers a message that carries a file; null for one that carries none.</summary>
    public async Task<Answer?> AnswerAsync(ITurnContext<IMessageActivity> turn, Sender sender, CancellationToken cancellationToken)
    {
        var files = turn.Activity.Attachments?.Where(attachment => attachment.ContentType == FileType).ToList() ?? [];
        if (!sender.Personal)
            return files.Count > 0 || HasMark(turn.Activity) ? new Answer.Text(texts.Words.FileInChannel) : null;
        return files switch
        {
            [] => null,
            [var file] => await ReceiveAsync(turn, sender, file, cancellationToken),
            _ => Refuse(FileProblem.Several),
        };
    }

    private async Task<Answer> ReceiveAsync(ITurnContext turn, Sender sender, Attachment file, CancellationToken cancellationToken)
    {
        // Nobody's file is fetched who could not give an agenda, and none that could not be read.
        if (await intake.RefuseAsync(turn, sender, cancellationToken) is { } refused)
            return refused;
        var kind = FileKinds.OfName(file.Name ?? "");
        if (kind == FileKind.Other)
            return Refuse(FileProblem.WrongKind);
        var downloaded = await download.FetchAsync(AddressOf(file), cancellationToken);
        if (downloaded.Problem is { } problem)
            return Refuse(problem);
        // What is neither gets the reader's own, closer reason.
        var content = FileKinds.OfContent(downloaded.Bytes);
        if (content != kind && content != FileKind.Other)
            return Refuse(FileProblem.NotWhatItSays);
        return await intake.ReceiveAsync(turn, sender, DocumentReader.Read(downloaded.Bytes), cancellationToken) ?? new Answer.Nothing();
    }

    private static Uri? AddressOf(Attachment file)
    {
        try
        {
            using var content = JsonDocument.Parse(ObjectJson.Text(file.Content));
            return content.RootElement.ValueKind == JsonValueKind.Object
                && content.RootElement.TryGetProperty("downloadUrl", out var url) && url.ValueKind == JsonValueKind.String
                && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address) ? address : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Teams writes a channel's message as HTML, an attached file as an empty element in it.
    private static bool HasMark(IMessageActivity message) => message.Attachments?.Any(attachment =>
        attachment.ContentType == "reference"
        || (attachment.ContentType == "text/html"
            && ObjectJson.Words(attachment.Content).Contains("<attachment ", StringComparison.OrdinalIgnoreCase))) == true;

    private Answer.Text Refuse(FileProblem problem) => new(Sentence(problem, texts.Words));

    private static string Sentence(FileProblem problem, Wording words) => problem switch
    {
        FileProblem.UnknownHost => words.FileUnknownHost,
        FileProblem.Gone => words.FileGone,
        FileProblem.Unreachable => words.FileUnreachable,
        FileProblem.TooLarge => words.FileTooLarge(AgendaReader.MostBytes / 1024 / 1024),
        FileProblem.WrongKind => words.FileWrongKind,
        FileProblem.NotWhatItSays => words.FileNotWhatItSays,
        FileProblem.Several => words.FileSeveral,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "A problem without words."),
    };
}
