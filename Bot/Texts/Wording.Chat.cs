namespace MoedeBot.Texts;

/// <summary>Giving an agenda, and what is answered in the chat.</summary>
public sealed partial class Wording
{
    internal string SecretaryLabel => Get();

    internal string GiveAgenda => Get();

    internal string AgendaFormText => Get();

    internal string AgendaText => Get();

    internal string AgendaTextExample => Get();

    internal string AgendaTextMissing => Get();

    internal string ReadAgenda => Get();

    internal string AgendaRead => Get();

    internal string AgendaReadText => Get();

    internal string OnlyInChannel => Get();

    internal string PictureUnreadable => Get();

    internal string NoForumToRun => Get();

    internal string NoMinutesYet => Get();

    internal string Failed => Get();
}
