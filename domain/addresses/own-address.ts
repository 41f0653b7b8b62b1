/** Recognizes impossible addresses of this site from their shape alone, without the database. */
import { isDay } from '@/domain/dates/today';
import { canonicalTag, isInterfaceLanguage } from '@/i18n/languages';

const FEEDS = ['atom.xml', 'rss.xml', 'feed.json'];
const FOLDERS = [
  '',
  'only/',
  'topics/*/',
  'topics/*/only/',
  'names/*/',
  'names/*/only/',
  'places/*/',
  'places/*/only/',
  'collections/*/',
  'collections/*/only/',
  'authors/*/',
  'authors/*/only/',
];

/**
 * Shapes of paths below a language: `*` for a name, `{day}` for a day of the year. A test compares
 * them with the routes.
 */
export const READER_SHAPES: readonly string[] = [
  ...[
    '',
    'agenda',
    'browse',
    'feeds.opml',
    'opensearch.xml',
    'manifest.webmanifest',
    'search',
    'search/suggest',
    'stories',
    'stories/*',
    'stories/*/event.ics',
    'stories/*/image/*',
    'stories/*/version/*',
    'stories/*/citation.bib',
    'stories/*/citation.ris',
    'stories/*/citation.json',
    'subscribe',
    'today',
    'today/subscribe',
    'today/calendar',
    'today/{day}',
    'write',
    'write/send',
    'write/sent',
  ],
  ...['topics', 'topics/*', 'topics/*/subscribe'],
  ...['names', 'names/*', 'names/*/subscribe'],
  ...['places', 'places/*', 'places/*/subscribe'],
  ...['collections', 'collections/*', 'collections/*/subscribe'],
  ...['authors/*', 'authors/*/subscribe'],
  ...['ask', 'code', 'confirm', 'deny', 'done', 'link', 'new', 'send-link', 'start'].map(
    (page) => `follow/${page}`,
  ),
  ...['follow/not-me/*', 'follow/note/*', 'follow/open/*'],
  ...['', '/data', '/left', '/save', '/unsubscribe', '/unsubscribe/*'].map(
    (page) => `follow/*${page}`,
  ),
  ...['', 'stories/*/', 'today/{day}/', 'topics/*/', 'names/*/', 'places/*/', 'collections/*/']
    .concat('authors/*/')
    .map((page) => `${page}share/*`),
  ...FOLDERS.flatMap((folder) => FEEDS.map((file) => folder + file)),
];

/** First segments of addresses that have no language. */
const PLAIN = /^(admin|id|media|preview|sitemaps)(\/|$)|^(sitemap\.xml|robots\.txt)$/;

/**
 * An address of this site with its language tag in canonical form.
 * @param path from the root, percent-encoded, with query and fragment if it has them
 */
export function canonicalAddress(path: string): string {
  const [, first = '', rest = ''] = /^\/([^/?#]*)(.*)$/s.exec(path) ?? [];
  const tag = languageTag(first);
  const isLanguage = tag && (isInterfaceLanguage(tag) || rest.startsWith('/stories/'));
  return isLanguage ? `/${tag}${rest}` : path;
}

/** Whether a path is a single word without a page, which can only be a short address. */
export function isSingleWord(path: string): boolean {
  const segments = segmentsOf(path) ?? [];
  const [first = ''] = segments;
  const isPage = first === '' || PLAIN.test(first) || READER_SHAPES.includes(first);
  return segments.length === 1 && !isPage && !isInterfaceLanguage(languageTag(first) ?? '');
}

/**
 * Whether no page can exist at an address, whatever the database contains. A single word may be a
 * short address; an address without a language is redirected to the best one.
 * @param path from the root, percent-encoded, with query and fragment if it has them
 */
export function isNoAddress(path: string): boolean {
  const segments = segmentsOf(path);
  if (segments === null) return true;
  const [first = '', ...rest] = segments;
  if (first === '' || PLAIN.test(segments.join('/'))) return false;
  const tag = languageTag(first);
  if (READER_SHAPES.some((shape) => fits(shape, segments))) return false;
  if (!tag || !(isInterfaceLanguage(tag) || rest[0] === 'stories')) return rest.length > 0;
  return !READER_SHAPES.some((shape) => fits(shape, rest));
}

function fits(shape: string, segments: readonly string[]): boolean {
  const parts = shape === '' ? [] : shape.split('/');
  return (
    parts.length === segments.length &&
    parts.every((part, index) => {
      const segment = segments[index] ?? '';
      return part === '{day}' ? isDay(segment) : part === '*' || part === segment;
    })
  );
}

/** Null where the path is not percent-encoded UTF-8. */
function segmentsOf(path: string): string[] | null {
  try {
    const bare = path.split(/[?#]/, 1)[0] ?? '';
    return bare.replace(/^\//, '').replace(/\/$/, '').split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

function languageTag(segment: string): string | null {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(segment) ? canonicalTag(segment) : null;
}
