namespace MoedeBot.Web;

/// <summary>What every page tells the browser.</summary>
internal static class Hardening
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Pages are read by those who have their address, and by nobody's cache, frame or search engine. None has a script.</summary>
    public static RouteGroupBuilder Hardened(this RouteGroupBuilder pages) => pages.AddEndpointFilter((context, next) =>
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        return next(context);
    });
}
