import {
  collectionPath,
  imagePath,
  namePath,
  noteSentPath,
  placePath,
  storyPath,
  topicPath,
  writePath,
} from '@/domain/addresses/address';
import type { InterfaceLanguage } from '@/i18n/languages';

/** Interface languages of the sample archive's stories. */
export const LANGUAGES = [
  'en',
  'nl',
  'de',
  'fr',
  'ru',
  'fa',
  'zh-Hans',
] as const satisfies readonly InterfaceLanguage[];

type SampleLanguage = (typeof LANGUAGES)[number];

type InEach = Record<SampleLanguage, string>;

/** Slugs in the sample: a topic, a collection, a story and a place with a name in each language. */
export const COMMUNISM: InEach = {
  en: 'communism',
  nl: 'communisme',
  de: 'kommunismus',
  fr: 'communisme',
  ru: 'коммунизм',
  fa: 'کمونیسم',
  'zh-Hans': '共产主义',
};

export const EXILE_PRESS: InEach = {
  en: 'press-under-censorship-and-in-exile',
  nl: 'pers-onder-censuur-en-in-ballingschap',
  de: 'presse-unter-zensur-und-im-exil',
  fr: 'la-presse-sous-la-censure-et-en-exil',
  ru: 'печать-под-цензурой-и-в-изгнании',
  fa: 'مطبوعات-زیر-سانسور-و-در-تبعید',
  'zh-Hans': '审查与流亡中的报刊',
};

export const ESRAFIL: InEach = {
  en: 'sur-e-esrafil',
  nl: 'sur-e-esrafil',
  de: 'sur-e-esrafil',
  fr: 'sur-e-esrafil',
  ru: 'сур-е-эсрафил',
  fa: 'صور-اسرافیل',
  'zh-Hans': '伊斯拉菲勒的号角',
};

export const BEIJING: InEach = {
  en: 'beijing',
  nl: 'beijing',
  de: 'peking',
  fr: 'pékin',
  ru: 'пекин',
  fa: 'پکن',
  'zh-Hans': '北京',
};

/** A person of the sample. */
export const ROSA: InEach = {
  en: 'rosa-luxemburg',
  nl: 'rosa-luxemburg',
  de: 'rosa-luxemburg',
  fr: 'rosa-luxemburg',
  ru: 'роза-люксембург',
  fa: 'رزا-لوکزامبورگ',
  'zh-Hans': '罗莎-卢森堡',
};

/** Number of collections in the sample, each with feeds. */
export const COLLECTION_FEEDS = 8;

export interface Address {
  name: string;
  path: string;
}

/** One existing page of each type in a language. */
export function pages(language: SampleLanguage): Address[] {
  const unkept = [...searchPages(language), ...browsePages(language), ...notePages(language)];
  return [...keptPages(language), imagePage(language), ...unkept];
}

/** That of an image, which alone loads the viewer. */
function imagePage(language: SampleLanguage): Address {
  return { name: 'image', path: imagePath(language, ESRAFIL[language], 1) };
}

/** Those of the search, which are never kept. */
function searchPages(language: SampleLanguage): Address[] {
  return [
    { name: 'search', path: `/${language}/search` },
    { name: 'what was found', path: `/${language}/search?q=1919` },
    { name: 'nothing found', path: `/${language}/search?q=xyzzyx+1919&kind=item&decade=1910` },
  ];
}

/** Those with facets, which are never kept. */
function browsePages(language: SampleLanguage): Address[] {
  return [
    { name: 'browse', path: `/${language}/browse` },
    { name: 'two facets', path: `/${language}/browse?kind=item&decade=1910&decade=1920` },
    { name: 'facets without a story', path: `/${language}/browse?kind=news&decade=1890` },
  ];
}

/** Those of a reader's note, whose form has the time in it. */
function notePages(language: SampleLanguage): Address[] {
  const about = storyPath(language, ESRAFIL[language]);
  return [
    { name: 'note about a story', path: writePath(language, about) },
    { name: 'note that was sent', path: noteSentPath(language) },
  ];
}

/** Those that the page cache keeps. */
export function keptPages(language: SampleLanguage): Address[] {
  const topic = topicPath(language, COMMUNISM[language]);
  return [
    { name: 'front page', path: `/${language}` },
    { name: 'topics', path: `/${language}/topics` },
    { name: 'topic', path: topic },
    { name: 'topic in its own language alone, by event', path: `${topic}?only=1&order=event` },
    { name: 'subscription to a topic', path: `${topic}/subscribe` },
    { name: 'places', path: `/${language}/places` },
    { name: 'place', path: placePath(language, BEIJING[language]) },
    {
      name: 'subscription to a place',
      path: `${placePath(language, BEIJING[language])}/subscribe`,
    },
    { name: 'names', path: `/${language}/names?kind=person` },
    { name: 'name', path: namePath(language, ROSA[language]) },
    {
      name: 'subscription to a name',
      path: `${namePath(language, ROSA[language])}/subscribe`,
    },
    { name: 'collections', path: `/${language}/collections` },
    { name: 'collection', path: collectionPath(language, EXILE_PRESS[language]) },
    {
      name: 'subscription to a collection',
      path: `${collectionPath(language, EXILE_PRESS[language])}/subscribe`,
    },
    { name: 'story', path: storyPath(language, ESRAFIL[language]) },
    { name: 'today', path: `/${language}/today` },
    { name: 'calendar', path: `/${language}/today/calendar` },
    { name: 'all stories', path: `/${language}/stories` },
    { name: 'all stories by event', path: `/${language}/stories?only=1&order=event` },
    { name: 'a day', path: `/${language}/today/05-01` },
    { name: 'a day without stories', path: `/${language}/today/02-29` },
    { name: 'agenda', path: `/${language}/agenda` },
    { name: 'subscription', path: `/${language}/subscribe` },
  ];
}

/** Error pages. */
export function problems(language: SampleLanguage): (Address & { status: number })[] {
  const at = (name: string, status: number, path: string) => {
    return { name, status, path: `/${language}${path}` };
  };
  return [
    at('unknown story', 404, '/stories/no-such-story'),
    at('unknown topic', 404, '/topics/no-such-topic'),
    at('subscription to an unknown topic', 404, '/topics/no-such-topic/subscribe'),
    at('unknown name', 404, '/names/no-such-name'),
    at('unknown collection', 404, '/collections/no-such-collection'),
    at('subscription to an unknown collection', 404, '/collections/no-such-collection/subscribe'),
    at('unknown page', 404, '/no/such/page'),
    at('a file of another program', 404, '/wp-login.php'),
    at('no day', 404, '/today/13-45'),
    at('a day that no year has', 404, '/today/02-30'),
    at('unknown feed', 404, '/topics/no-such-topic/atom.xml'),
    at(
      'a cursor that this site never wrote',
      400,
      `/topics/${encodeURIComponent(COMMUNISM[language])}?before=abc`,
    ),
    at('the same in the list of all stories', 400, '/stories?before=abc'),
    at('the same with facets', 400, '/browse?kind=item&before=abc'),
    at('the same in a feed', 400, '/atom.xml?before=abc'),
    at('bytes that are no text', 400, '/stories/%E0%A4%A'),
    at('a NUL byte', 400, '/stories/a%00b'),
    at('a line break', 400, '/stories/a%0D%0Aset-cookie:x'),
    at('a slug of four kilobytes', 400, `/stories/${'a'.repeat(4096)}`),
  ];
}

export interface FeedAddress extends Address {
  type: string;
}

const FORMATS = [
  ['atom.xml', 'application/atom+xml'],
  ['rss.xml', 'application/rss+xml'],
  ['feed.json', 'application/feed+json'],
] as const;

/** Every kind of feed in a language, the OPML list last. */
export function feeds(language: SampleLanguage): FeedAddress[] {
  const topic = topicPath(language, COMMUNISM[language]);
  const collection = collectionPath(language, EXILE_PRESS[language]);
  const home = `/${language}`;
  const folders = [home, topic, collection].flatMap((each) => [each, `${each}/only`]);
  return [
    ...folders.flatMap((folder) =>
      FORMATS.map(([file, type]) => ({ name: decodeURI(folder), path: `${folder}/${file}`, type })),
    ),
    { name: 'all feeds', path: `/${language}/feeds.opml`, type: 'text/x-opml' },
  ];
}

/** Addresses without language, with their media type. */
export const PLAIN: FeedAddress[] = [
  { name: 'list of sitemaps', path: '/sitemap.xml', type: 'application/xml' },
  { name: 'sitemap', path: '/sitemaps/1.xml', type: 'application/xml' },
  { name: 'robots', path: '/robots.txt', type: 'text/plain' },
  { name: 'life', path: '/healthz', type: 'application/json' },
  { name: 'readiness', path: '/readyz', type: 'application/json' },
];

/** The opening `html` tag of a page. */
export function htmlTag(html: string): string {
  return /<html\b[^>]*>/.exec(html)?.[0] ?? '';
}
