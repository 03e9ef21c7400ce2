namespace MoedeBot.Texts;

/// <summary>Comments once they are written.</summary>
public sealed partial class Wording
{
    internal string WithdrawComment => Get();

    internal string WithdrawCommentTip(int item) => Fill(nameof(WithdrawCommentTip), item);

    internal string NotYours => Get();

    internal string TakeCommentsIn => Get();

    internal string CommentsToTakeIn => Get();

    internal string CommentsTakenIn => Get();

    internal string NotedInThread(int item) => Fill(nameof(NotedInThread), item);

    internal string ClosedInThread => Get();
}
