import type { Metadata } from 'next';
import { siteFeed } from '@/app/_feeds/feed-sources';
import { namesPath } from '@/app/address';
import { languageLinks, readSettings } from '@/app/frame';
import { pageHead, pathsOf } from '@/app/head';
import type { Frame } from '@/components/layout/frame';
import { type IndexView, indexPath } from '@/components/names/index-address';
import type { NameIndexProps } from '@/components/names/NameIndex';
import { namesInPages } from '@/domain/names/index-queries';
import { NAME_KINDS } from '@/domain/names/name';
import { getT } from '@/i18n/translate';

export type Query = Record<string, string | string[] | undefined>;

/** Parses the query; null when it names no kind or page that there could be. */
export function readIndexView({ kind, page }: Query): IndexView | null {
  const known = NAME_KINDS.find((each) => each === kind);
  if (kind !== undefined && !known) return null;
  if (page !== undefined && !(typeof page === 'string' && /^[1-9]\d{0,4}$/.test(page))) return null;
  return { kind: known ?? null, page: page ? Number(page) : 1 };
}

/** The names of the view in the order of the page's language. */
export async function indexContents(
  { language }: Frame,
  view: IndexView,
): Promise<Pick<NameIndexProps, 'pages'>> {
  const { showUntranslated } = await readSettings();
  return { pages: await namesInPages(language, view.kind ?? '', !showUntranslated) };
}

/** Head of the index; later pages have addresses of their own. */
export async function indexHead(frame: Frame, view: IndexView): Promise<Metadata> {
  const t = getT(frame.language);
  const languages = pathsOf(indexLinks(frame, view));
  return pageHead({
    frame,
    title: t('frame.names'),
    description: t('name.list'),
    path: indexPath(namesPath(frame.language), view),
    languages: view.page === 1 ? languages : undefined,
    otherwise: languages[frame.defaultLanguage],
    feeds: [await siteFeed(frame.language)],
  });
}

/** The same kind in every language; letters differ, so the first page. */
export function indexLinks(frame: Frame, { kind }: IndexView) {
  return languageLinks(frame, (language) => indexPath(namesPath(language), { kind, page: 1 }));
}
