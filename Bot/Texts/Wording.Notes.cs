namespace MoedeBot.Texts;

/// <summary>Notes to oneself.</summary>
public sealed partial class Wording
{
    internal string NoteForm => Get();

    internal string NoteLabel => Get();

    internal string NoteNote => Get();

    internal string NoteTip(int item) => Fill(nameof(NoteTip), item);

    internal string MakeNote => Get();

    internal string ChangeNote => Get();

    internal string YourNote => Get();
}
