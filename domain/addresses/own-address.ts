/** Which addresses of this site can be, told from their shape alone; what is there, the database knows. */
import { isDay } from '@/domain/dates/today';
import { canonicalTag, isInterfaceLanguage } from '@/i18n/languages';

const FEEDS = ['atom.xml', 'rss.xml', 'feed.json'];
const FOLDERS = ['', 'topics/*/', 'topics/*/only/', 'collections/*/'];

/** What stands below a language, `*` for a name and `{day}` for a day of the year; a test holds it to the routes. */
export const READER_SHAPES: readonly string[] = [
  ...[
    '',
    'agenda',
    'feeds.opml',
    'stories/*',
    'stories/*/event.ics',
    'subscribe',
    'today',
    'today/{day}',
  ],
  ...['topics', 'topics/*', 'topics/*/subscribe'],
  ...['collections', 'collections/*', 'collections/*/subscribe'],
  ...FOLDERS.flatMap((folder) => FEEDS.map((file) => folder + file)),
];

/** First segments below which something may stand that is in no language. */
const PLAIN = /^(admin|id|media|preview|sitemaps)(\/|$)|^(sitemap\.xml|robots\.txt)$/;

/**
 * An address of this site as it is kept: its language in the one way to write it.
 * @param path from the root, percent-encoded, with query and fragment if it has them
 */
export function canonicalAddress(path: string): string {
  const [, first = '', rest = ''] = /^\/([^/?#]*)(.*)$/s.exec(path) ?? [];
  const tag = languageTag(first);
  const isLanguage = tag && (isInterfaceLanguage(tag) || rest.startsWith('/stories/'));
  return isLanguage ? `/${tag}${rest}` : path;
}

/** A single word that is no page in the best language, such as `/topics`; it can only be a short address. */
export function isSingleWord(path: string): boolean {
  const segments = segmentsOf(path) ?? [];
  const [first = ''] = segments;
  const isPage = first === '' || PLAIN.test(first) || READER_SHAPES.includes(first);
  return segments.length === 1 && !isPage && !isInterfaceLanguage(languageTag(first) ?? '');
}

/**
 * Whether nothing of this site can stand at an address, whatever it has; a single word may be a short address, and an
 * address without a language is one in the best.
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

/** Null where it is not percent-encoded UTF-8. */
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
