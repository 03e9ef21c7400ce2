namespace MoedeBot.Texts;

/// <summary>Agendas sent as files, or by other systems.</summary>
public sealed partial class Wording
{
    internal string FactForumCode => Get();

    internal string FileInChannel => Get();

    internal string FileUnknownHost => Get();

    internal string FileGone => Get();

    internal string FileUnreachable => Get();

    internal string FileWrongKind => Get();

    internal string FileNotWhatItSays => Get();

    internal string FileSeveral => Get();

    internal string FileTooLarge(int megabytes) => Fill(nameof(FileTooLarge), megabytes);
}
