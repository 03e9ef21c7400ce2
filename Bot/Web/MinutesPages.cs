using MoedeBot.Documents.Printing;
using MoedeBot.Minutes;

namespace MoedeBot.Web;

/// <summary>The minutes as a web page and as text, behind signed addresses.</summary>
public static class MinutesPages
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Maps the pages.</summary>
    public static void MapMinutes(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/referat/{token}").AddEndpointFilter(HardenAsync);
        pages.MapGet("", PageAsync);
        pages.MapGet("tekst", TextAsync);
    }

    private static Task<IResult> PageAsync(string token, MinutesLinks links, IMinutesArchive archive, CancellationToken cancellationToken) =>
        FindAsync(token, links, archive, minutes => Results.Content(HtmlPrinter.Print(minutes.Document), "text/html; charset=utf-8"), cancellationToken);

    private static Task<IResult> TextAsync(string token, MinutesLinks links, IMinutesArchive archive, CancellationToken cancellationToken) =>
        FindAsync(token, links, archive, minutes => Results.Content(minutes.Text, "text/plain; charset=utf-8"), cancellationToken);

    private static async Task<IResult> FindAsync(
        string token, MinutesLinks links, IMinutesArchive archive, Func<ArchivedMinutes, IResult> show, CancellationToken cancellationToken)
    {
        if (links.Read(token) is not { } name)
            return NoticePage.Of(StatusCodes.Status404NotFound, "Linket er ugyldigt eller udløbet", "Hent et nyt link med knappen på referatets kort i Teams.");

        return await archive.FindAsync(name.Forum, name.Meeting, name.Version, cancellationToken) is { } minutes
            ? show(minutes)
            : NoticePage.Of(StatusCodes.Status404NotFound, "Referatet findes ikke", "Åbn referatet fra kortet i Teams.");
    }

    // Minutes are read by those who hold the address, and by nobody's cache, frame or search engine.
    private static ValueTask<object?> HardenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        return next(context);
    }
}
