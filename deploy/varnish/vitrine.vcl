vcl 4.1;

# A cache in front of Vitrine, for Varnish 7.1 or later with vmod xkey (Debian: varnish, varnish-modules).
# docs/operating.md, "A cache in front", says how to use it. Edit nodes.vcl, not this file.

import directors;
import std;
import xkey;

include "./nodes.vcl";

sub vcl_recv {
    if (req.restarts == 0) {
        unset req.http.X-Vitrine-Again;
        # The front believes the last entry of X-Forwarded-For (TRUST_PROXY=1). Varnish has added the
        # address of whoever connected, which is not the reader's when that is the TLS proxy.
        if (client.ip ~ tls_proxies) {
            set req.http.X-Vitrine-Forwarded = regsub(req.http.X-Forwarded-For, ",?[^,]*$", "");
            if (req.http.X-Vitrine-Forwarded != "") {
                set req.http.X-Forwarded-For = req.http.X-Vitrine-Forwarded;
                set req.http.X-Vitrine-Proxied = "yes";
            }
            unset req.http.X-Vitrine-Forwarded;
        } else {
            set req.http.X-Forwarded-For = client.ip;
            unset req.http.X-Forwarded-Proto;
            unset req.http.X-Forwarded-Host;
            unset req.http.Forwarded;
        }
    }

    if (req.method == "PURGE") {
        # Whatever came through the TLS proxy is from outside, though its connection is from here.
        if (client.ip !~ purgers || req.http.X-Vitrine-Proxied) {
            return (synth(403, "Forbidden"));
        }
        if (!req.http.xkey-purge && !req.http.xkey-softpurge) {
            return (synth(400, "No keys"));
        }
        # Withdrawn pages are deleted; changed ones are made again, or shown while no node is ready.
        if (req.http.xkey-purge) {
            set req.http.X-Vitrine-Purged = xkey.purge(req.http.xkey-purge);
        }
        if (req.http.xkey-softpurge) {
            set req.http.X-Vitrine-Purged = xkey.softpurge(req.http.xkey-softpurge);
        }
        return (synth(200, "Purged"));
    }
    unset req.http.X-Vitrine-Proxied;

    # Numbers about the machine are nobody else's business.
    if (req.url ~ "^/(healthz|readyz|metrics)(\?|$)") {
        return (synth(404, "Not found"));
    }

    set req.backend_hint = nodes.backend();

    # Staff: with a session everything passes, also readers' pages and files that are not public yet.
    if (req.http.Cookie ~ "(^|;\s*)(__Host-)?vitrine=" || req.url ~ "^/(admin|api)([/?]|$)") {
        set req.backend_hint = nodes_of_staff.backend(client.identity);
        return (pass);
    }
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # Drafts behind preview links, e-mail subscriptions, notes to the archive, searches.
    if (req.url ~ "^/preview/" || req.url ~ "^/[^/?]+/(follow|write|search|browse)([/?]|$)") {
        return (pass);
    }
    if (req.http.Authorization) {
        return (pass);
    }
    # Audio, video and PDF: a part of a large file must not wait for the whole.
    if (req.url ~ "^/media/" && req.url !~ "\.(jpe?g|png|webp|avif|gif|svg|vtt)(\?|$)") {
        return (pass);
    }

    # Readers' pages know no cookie, and no parameter that others add to links.
    unset req.http.Cookie;
    set req.http.Host = std.tolower(req.http.Host);
    set req.url = regsub(req.url, "#.*$", "");
    if (req.url ~ "[?&](utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid)=") {
        set req.url = regsuball(req.url, "([?&])(utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid)=[^&]*", "\1");
        set req.url = regsub(regsub(regsuball(req.url, "&&+", "&"), "\?&", "?"), "[?&]$", "");
    }

    # The front compresses by itself, with brotli or gzip. Each form is kept apart (vcl_hash), which
    # works with http_gzip_support on or off.
    if (req.url ~ "\.(jpe?g|png|webp|avif|gif|ico|woff2)(\?|$)") {
        unset req.http.Accept-Encoding;
    } elsif (req.http.Accept-Encoding ~ "(?i)(^|[ ,])br($|[ ,;])" && req.http.Accept-Encoding !~ "(?i)br\s*;\s*q=0(\.0*)?\s*(,|$)") {
        set req.http.Accept-Encoding = "br";
    } elsif (req.http.Accept-Encoding ~ "(?i)gzip" && req.http.Accept-Encoding !~ "(?i)gzip\s*;\s*q=0(\.0*)?\s*(,|$)") {
        set req.http.Accept-Encoding = "gzip";
    } else {
        unset req.http.Accept-Encoding;
    }
    set req.http.X-Vitrine-Encoding = req.http.Accept-Encoding;

    # A HEAD is asked of the front as a GET; this keeps it out of the statistics.
    if (req.method == "HEAD") {
        set req.http.Sec-Purpose = "prefetch";
    }

    # A page that was purged is shown for two seconds more at most, while it is made again; for a week
    # while no node can make it.
    if (std.healthy(req.backend_hint) && !req.http.X-Vitrine-Again) {
        set req.grace = 2s;
    } else {
        set req.grace = 7d;
    }
    return (hash);
}

sub vcl_hash {
    hash_data(req.http.X-Vitrine-Encoding);
    # Varnish's own rules follow: address and host.
}

sub vcl_backend_fetch {
    if (!bereq.uncacheable) {
        # A 304 brings no keys, and those of a page may have changed though its words did not.
        unset bereq.http.If-None-Match;
        unset bereq.http.If-Modified-Since;
        if (bereq.http.X-Vitrine-Encoding != "") {
            set bereq.http.Accept-Encoding = bereq.http.X-Vitrine-Encoding;
        } else {
            unset bereq.http.Accept-Encoding;
        }
        # Nobody waits for it: who asked has the page already, and is counted by Varnish's log.
        if (bereq.is_bgfetch) {
            set bereq.http.Sec-Purpose = "prefetch";
        }
    }
    unset bereq.http.X-Vitrine-Encoding;
}

sub vcl_backend_response {
    if (bereq.uncacheable) {
        return (deliver);
    }
    # Errors are never kept. What is there is shown instead (vcl_synth); else the error itself.
    if (beresp.status >= 500) {
        if (bereq.is_bgfetch || !bereq.http.X-Vitrine-Again) {
            return (abandon);
        }
        set beresp.uncacheable = true;
        set beresp.ttl = 0s;
        return (deliver);
    }
    set beresp.keep = 0s;
    if (beresp.http.Surrogate-Key && beresp.http.Cache-Control !~ "(?i)(no-store|private)" && !beresp.http.Set-Cookie) {
        set beresp.http.xkey = beresp.http.Surrogate-Key;
        if (beresp.status == 200 || beresp.status == 308 || beresp.status == 410) {
            # Kept until it is purged, or until it says that it is no longer right.
            set beresp.ttl = 30d;
            if (beresp.http.Expires) {
                set beresp.ttl = std.time(beresp.http.Expires, now) - now;
            }
            set beresp.grace = 7d;
        } elsif (beresp.status == 404) {
            # Anybody can make up addresses. Without grace a publication there is seen at once.
            set beresp.ttl = 60s;
            set beresp.grace = 0s;
        } else {
            set beresp.uncacheable = true;
        }
        if (beresp.ttl <= 0s) {
            set beresp.ttl = 0s;
            set beresp.uncacheable = true;
        }
        return (deliver);
    }
    # Varnish would keep for two minutes what does not say how long.
    if (beresp.http.Cache-Control !~ "(?i)(^|[ ,])(s-maxage|max-age)\s*=" && std.time(beresp.http.Expires, now) <= now) {
        set beresp.ttl = 0s;
    }
    # Files and images are kept for as long as they say, other answers briefly; what says no-store or
    # private is not (Varnish's own rules, which follow).
    if (beresp.status != 200 && beresp.ttl > 60s) {
        set beresp.ttl = 60s;
    }
    if (beresp.ttl > 0s) {
        set beresp.http.xkey = "all";
        if (bereq.url ~ "^/media/") {
            set beresp.http.xkey = "all media";
        }
        set beresp.grace = 7d;
    }
}

sub vcl_backend_error {
    return (abandon);
}

sub vcl_synth {
    if (resp.status == 503) {
        # No node answered, or one failed: what is kept is shown, else another node is asked.
        if (req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")) {
            set req.http.X-Vitrine-Again = "yes";
            return (restart);
        }
        set resp.http.Retry-After = "5";
    }
    set resp.http.Cache-Control = "no-store";
    if (req.method == "PURGE" || resp.status != 503) {
        set resp.http.Content-Type = "text/plain; charset=utf-8";
        synthetic(resp.reason + {"
"});
        return (deliver);
    }
    set resp.http.Content-Type = "text/html; charset=utf-8";
    synthetic({"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>Something went wrong on our side</title></head><body><main>
<p>This page could not be made just now. Please try again in a moment.</p>
<p lang="nl">Deze pagina kon zojuist niet worden gemaakt. Probeer het zo dadelijk opnieuw.</p>
<p lang="de">Diese Seite konnte gerade nicht erstellt werden. Bitte versuchen Sie es gleich noch einmal.</p>
<p lang="fr">Cette page n’a pas pu être préparée. Veuillez réessayer dans un instant.</p>
<p lang="ru">Сейчас эту страницу не удалось подготовить. Попробуйте ещё раз через минуту.</p>
<p lang="fa" dir="rtl">این صفحه اکنون آماده نشد. لطفاً چند لحظهٔ دیگر دوباره امتحان کنید.</p>
<p lang="zh-Hans">此页面暂时无法生成，请稍后再试。</p>
</main></body></html>
"});
    return (deliver);
}

sub vcl_deliver {
    # Kept pages are right however old they are; with an Age feed readers would think otherwise.
    if (resp.http.Surrogate-Key) {
        unset resp.http.Age;
    }
    if (obj.hits > 0) {
        set resp.http.X-Cache = "hit";
    } else {
        set resp.http.X-Cache = "miss";
    }
    unset resp.http.Surrogate-Key;
    unset resp.http.xkey;
    unset resp.http.X-Varnish;
}
