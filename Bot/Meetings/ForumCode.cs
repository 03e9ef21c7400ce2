using System.Security.Cryptography;
using System.Text;

namespace MoedeBot.Meetings;

/// <summary>A forum's short name for other systems: 16 letters and digits in place of a channel id, which no address likes. It opens nothing.</summary>
public static class ForumCode
{
    /// <summary>The forum's code; the same for ever.</summary>
    public static string Of(ForumId forum) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{forum.TenantId}\n{forum.ChannelId}")))[..16];
}
