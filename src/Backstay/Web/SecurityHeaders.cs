namespace Backstay.Web;

/// <summary>Nothing from elsewhere, nothing inline but what the policy names by its hash, nothing framed, nothing kept by proxies, nothing indexed but public pages.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, StyleSheet style)
{
    private readonly string policy =
        $"default-src 'none'; script-src 'self' {Inline.AfterPaintHash}; style-src 'self' {style.Hash}; img-src 'self' data:; font-src 'self'; media-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), payment=(), usb=()";
        http.Response.OnStarting(static state =>
        {
            var response = ((HttpContext)state).Response;
            if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true) return Task.CompletedTask;
            // A page about a person's health is kept by nobody but their own browser's back button.
            response.Headers.CacheControl = "no-cache, private";
            response.Headers["X-Robots-Tag"] = ((HttpContext)state).User.Identity?.IsAuthenticated == true ? "noindex" : default;
            return Task.CompletedTask;
        }, http);
        return next(http);
    }
}
