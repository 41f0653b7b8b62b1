import type { Metadata } from 'next';
import type { Frame, LanguageLink } from '@/components/layout/frame';
import type { Image } from '@/domain/images/image';
import { cardHash, SHARE_SIZE, type ShareCard } from '@/domain/share-images/card';
import { getT } from '@/i18n/translate';
import { type FeedSource, feedAlternates } from './_feeds/feed-sources';
import { absolute, shareImagePath } from './address';

interface PageHead {
  frame: Frame;
  /** Title without the archive's name, which is added. */
  title: string;
  description?: string;
  /** Path of the page. */
  path: string;
  /** Path per language of the page, including this one. */
  languages?: Record<string, string>;
  /** Path for readers of other languages. */
  otherwise?: string;
  /** The page's feeds, the fullest first. */
  feeds?: readonly FeedSource[];
  image?: Image | null;
  /** Its share image, which takes the place of the image; null where none can be drawn. */
  share?: ShareCard | null;
  /** Path of the page whose share image it is, where that is another one. */
  sharedAs?: string;
  /** Language of the text, when it is not the frame's. */
  language?: string;
  /** When a text was published and last changed, in ISO form. */
  times?: { publishedTime: string; modifiedTime: string };
}

/** Metadata of a page. */
export function pageHead(page: PageHead): Metadata {
  const { frame, title, description } = page;
  return {
    title: title === frame.siteName ? title : `${title} · ${frame.siteName}`,
    description,
    alternates: {
      canonical: absolute(page.path),
      languages: page.languages && hreflang(page.languages, page.otherwise),
      types: page.feeds && feedAlternates(page.feeds, frame.language),
    },
    openGraph: {
      ...(page.times ? { type: 'article', ...page.times } : { type: 'website' }),
      title,
      description,
      url: absolute(page.path),
      siteName: frame.siteName,
      locale: (page.language ?? frame.language).replaceAll('-', '_'),
      images: page.share
        ? drawnImage(page.share, page.sharedAs ?? page.path)
        : (imageOf(page) ?? uploadedImage(frame)),
    },
  };
}

/** The share image of the house style. */
function uploadedImage({ shareImage, siteName }: Frame) {
  if (!shareImage) return undefined;
  const { name, width, height } = shareImage;
  return { url: absolute(`/media/${name}`), width, height, alt: siteName };
}

function imageOf({ image }: PageHead) {
  const file = image?.files.at(-1);
  if (!file) return undefined;
  const { src, width, height } = file;
  return { url: absolute(src), width, height, alt: image?.alt };
}

function drawnImage(card: ShareCard, page: string) {
  const url = absolute(shareImagePath(page, cardHash(card)));
  return { url, ...SHARE_SIZE, alt: card.title };
}

/** Metadata of an error page. */
export function problemHead(
  frame: Frame,
  kind: 'missing' | 'malformed' | 'withdrawn' | 'gone' | 'broken' | 'busy' | 'elsewhere',
): Metadata {
  const title = getT(frame.language)(`problem.${kind}.title`);
  return { title: `${title} · ${frame.siteName}`, robots: { index: false } };
}

export function pathsOf(links: readonly LanguageLink[]): Record<string, string> {
  const there = links.filter((link) => !link.isMissing);
  return Object.fromEntries(there.map(({ language, href }) => [language, href]));
}

function hreflang(paths: Record<string, string>, otherwise: string | undefined) {
  const each = Object.entries(paths).map(([tag, path]) => [tag, absolute(path)]);
  if (otherwise) each.push(['x-default', absolute(otherwise)]);
  return Object.fromEntries(each) as Record<string, string>;
}
