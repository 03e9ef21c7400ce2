using System.ComponentModel.DataAnnotations;

namespace MoedeBot.Operations;

/// <summary>Settings under <c>Web</c>: how browsers reach the bot.</summary>
public sealed class WebOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Web";

    /// <summary>
    /// Address that browsers reach the bot under, with a closing slash. Development without one uses the address that the
    /// server listens on.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>How long a signed address of a minutes page works; 30 days unless set.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "366.00:00:00")]
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(30);
}
