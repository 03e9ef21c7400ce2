namespace MoedeBot.Texts;

/// <summary>An item on the agenda and what people do with it.</summary>
public sealed partial class Wording
{
    internal string Now => Get();

    internal string Next => Get();

    internal string Coming => Get();

    internal string Concluded => Get();

    internal string Confidential => Get();

    internal string ConfidentialText => Get();

    internal string Presentation => Get();

    internal string DecisionExcerpt => Get();

    internal string Excerpt => Get();

    internal string Agree => Get();

    internal string WithRemark => Get();

    internal string AgreeWithRemark => Get();

    internal string Disagree => Get();

    internal string Withdraw => Get();

    internal string NoPositions => Get();

    internal string Comment => Get();

    internal string WholeCase => Get();

    internal string Decide => Get();

    internal string Reopen => Get();

    internal string IsReopened => Get();

    internal string DecisionHeading => Get();

    internal string PreviousPage => Get();

    internal string NextPage => Get();

    internal string CommentsHeading => Get();

    internal string CaseEmpty => Get();

    internal string ConcludedAt(string time) => Fill(nameof(ConcludedAt), time);

    internal string Item(int number) => Fill(nameof(Item), number);

    internal string ItemTitled(int number, string title) => Fill(nameof(ItemTitled), number, title);

    internal string Attachments(string titles) => Fill(nameof(Attachments), titles);

    internal string AndMore(int count) => Fill(nameof(AndMore), count);

    internal string AgreeTip(int item) => Fill(nameof(AgreeTip), item);

    internal string AgreeWithRemarkTip(int item) => Fill(nameof(AgreeWithRemarkTip), item);

    internal string DisagreeTip(int item) => Fill(nameof(DisagreeTip), item);

    internal string WithdrawTip(int item) => Fill(nameof(WithdrawTip), item);

    internal string YourPosition(string position) => Fill(nameof(YourPosition), position);

    internal string Comments(int count) => Count(nameof(Comments), count, count);

    internal string EarlierComments(int count) => Count(nameof(EarlierComments), count, count);

    internal string CommentTip(int item) => Fill(nameof(CommentTip), item);

    internal string WholeCaseTip(int item) => Fill(nameof(WholeCaseTip), item);

    internal string DecideTip(int item) => Fill(nameof(DecideTip), item);

    internal string ReopenTip(int item) => Fill(nameof(ReopenTip), item);

    internal string Reopened(string time, string name) => Fill(nameof(Reopened), time, name);

    internal string PageOf(int page, int pages) => Fill(nameof(PageOf), page, pages);
}
