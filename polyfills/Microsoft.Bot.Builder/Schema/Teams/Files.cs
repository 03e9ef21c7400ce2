using System.Text.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks somebody, in a one-to-one chat, whether they will receive a file.</summary>
public class FileConsentCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    public string? Description { get; set; }

    public long? SizeInBytes { get; set; }

    public object? AcceptContext { get; set; }

    public object? DeclineContext { get; set; }
}

/// <summary>Value of the invoke <c>fileConsent/invoke</c>.</summary>
public class FileConsentCardResponse
{
    /// <summary><c>accept</c> or <c>decline</c>.</summary>
    public string? Action { get; set; }

    /// <summary>The context that the consent card was sent with; a <see cref="JsonElement"/> on the way in.</summary>
    public object? Context { get; set; }

    public FileUploadInfo? UploadInfo { get; set; }
}

/// <summary>Where an accepted file is uploaded to, with one PUT.</summary>
public class FileUploadInfo
{
    public string? Name { get; set; }

    public string? UploadUrl { get; set; }

    public string? ContentUrl { get; set; }

    public string? UniqueId { get; set; }

    public string? FileType { get; set; }
}

/// <summary>Shows a file that was uploaded.</summary>
public class FileInfoCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    public string? UniqueId { get; set; }

    public string? FileType { get; set; }

    public object? Etag { get; set; }
}
