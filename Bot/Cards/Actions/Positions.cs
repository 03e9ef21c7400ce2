using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>Positions as buttons carry them and as people read them.</summary>
internal static class Positions
{
    /// <summary>Those that are counted, in the order that they are shown.</summary>
    internal static readonly Position[] Stated = [Position.Agree, Position.AgreeWithRemark, Position.Disagree];

    internal static string Code(Position position) => position switch
    {
        Position.Agree => "agree",
        Position.AgreeWithRemark => "agreeWithRemark",
        Position.Disagree => "disagree",
        _ => "none",
    };

    internal static Position? Parse(string code) => code switch
    {
        "agree" => Position.Agree,
        "agreeWithRemark" => Position.AgreeWithRemark,
        "disagree" => Position.Disagree,
        "none" => Position.None,
        _ => null,
    };

    internal static string Word(Position position, Wording texts) => position switch
    {
        Position.Agree => texts.Agree,
        Position.AgreeWithRemark => texts.AgreeWithRemark,
        Position.Disagree => texts.Disagree,
        _ => texts.Withdraw,
    };
}
