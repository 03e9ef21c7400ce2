namespace MoedeBot.Web;

/// <summary>What every page tells the browser.</summary>
internal static class Hardening
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Pages are read by those who have their address, and by nobody's cache, frame or search engine. None has a script.</summary>
    public static RouteGroupBuilder Hardened(this RouteGroupBuilder pages)
    {
        pages.RequireRateLimiting(RateLimits.Pages);
        return pages.AddEndpointFilter((context, next) =>
        {
            Harden(context.HttpContext);
            return next(context);
        });
    }

    private static void Harden(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
    }
}
