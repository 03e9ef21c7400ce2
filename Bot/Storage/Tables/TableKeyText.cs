using System.Globalization;
using System.Text;
using MoedeBot.Meetings;

namespace MoedeBot.Storage.Tables;

/// <summary>
/// Keys from text that comes from outside. Forbidden characters (/ \ # ? and controls), the percent sign (the service
/// decodes addresses twice) and our own marks become <c>^</c> and four hex digits, so that no two texts meet in one key.
/// </summary>
internal static class TableKeyText
{
    /// <summary>The partition of a forum's rows.</summary>
    public static string Forum(ForumId forum) => $"{Encode(forum.TenantId)}|{Encode(forum.ChannelId)}";

    public static string Encode(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (unit is '/' or '\\' or '#' or '?' or '%' or '^' or '|' or '\'' or <= '\u001F' or (>= '\u007F' and <= '\u009F'))
                key.Append('^').Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            else
                key.Append(unit);
        }

        return key.ToString();
    }

    /// <summary>What <see cref="Encode"/> was given.</summary>
    public static string Decode(string key)
    {
        var text = new StringBuilder(key.Length);
        for (var at = 0; at < key.Length; at++)
        {
            if (key[at] != '^')
            {
                text.Append(key[at]);
                continue;
            }

            text.Append((char)ushort.Parse(key.AsSpan(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            at += 4;
        }

        return text.ToString();
    }

    /// <summary>The forum of a partition.</summary>
    public static ForumId ToForum(string partition) =>
        partition.Split('|') is [var tenant, var channel] ? new ForumId(Decode(tenant), Decode(channel)) : throw new FormatException($"Not a forum's partition: {partition}");
}
