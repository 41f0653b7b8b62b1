/** Parses the head of a page, and sitemaps. */

export type Alternates = Record<string, string>;

/** The page's alternates by `hreflang`. */
export function alternatesIn(html: string): Alternates {
  return Object.fromEntries(
    linksIn(html)
      .filter((link) => link.rel === 'alternate' && link.hreflang)
      .map(({ hreflang = '', href = '' }) => [hreflang, href]),
  );
}

export interface Announced {
  type: string;
  title: string;
  href: string;
}

/** The feeds announced in the head of a page. */
export function feedsIn(html: string): Announced[] {
  return linksIn(html)
    .filter((link) => link.rel === 'alternate' && link.type)
    .map(({ type = '', title = '', href = '' }) => ({ type, title, href }));
}

export function canonicalIn(html: string): string | undefined {
  return linksIn(html).find((link) => link.rel === 'canonical')?.href;
}

/** Every address of a sitemap with its alternates. */
export function sitemapIn(xml: string): Map<string, Alternates> {
  const entries = xml.match(/<url>[\s\S]*?<\/url>/g) ?? [];
  return new Map(
    entries.map((entry) => {
      const links = entry.match(/<xhtml:link [^>]*>/g) ?? [];
      const alternates = links.map(attributes).map((each) => [each.hreflang, each.href]);
      const [, address = ''] = /<loc>(.*?)<\/loc>/.exec(entry) ?? [];
      return [plain(address), Object.fromEntries(alternates)];
    }),
  );
}

function linksIn(html: string) {
  return (html.split('</head>')[0]?.match(/<link [^>]*>/g) ?? []).map(attributes);
}

function attributes(tag: string): Record<string, string | undefined> {
  const pairs = [...tag.matchAll(/([\w-]+)="([^"]*)"/g)];
  return Object.fromEntries(
    pairs.map(([, name = '', value = '']) => [name.toLowerCase(), plain(value)]),
  );
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
