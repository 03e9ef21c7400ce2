namespace MoedeBot.Demo.Play;

/// <summary>The minutes as somebody gets them who presses the button on the minutes' card.</summary>
/// <param name="Address">The page.</param>
/// <param name="Html">The page as it came.</param>
/// <param name="Text">The minutes as text, from beside the page.</param>
public sealed record MinutesPage(Uri Address, string Html, string Text)
{
    /// <summary>Opens the page and the text beside it.</summary>
    /// <param name="address">The address on the card's button.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    public static async Task<MinutesPage> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var html = await http.GetStringAsync(address, cancellationToken);
        return new MinutesPage(address, html, await http.GetStringAsync(new Uri($"{address}/tekst"), cancellationToken));
    }
}
