import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import {
  bringBack,
  describe,
  merge,
  name,
  nest,
  note,
  order,
  put,
  take,
  unpublish,
} from '@/app/admin/collections/actions';
import { requireStaff } from '@/auth/staff';
import { CollectionPage } from '@/components/admin/collections/CollectionPage';
import { COLLECTIONS_PATH } from '@/domain/addresses/staff-address';
import {
  findCollectionMergedInto,
  getCollectionFile,
  listCollectionLines,
  listShelfLines,
  previewMerge,
} from '@/domain/collections/staff-queries';
import { getImages } from '@/domain/images/queries';
import { mayDo } from '@/domain/permissions/permissions';
import { findStoryTitles } from '@/domain/stories/story-title-queries';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { isInterfaceLanguage } from '@/i18n/languages';

interface PageProps {
  params: Promise<{ collection: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const ACTIONS = {
  bringBack,
  describe,
  merge,
  name,
  nest,
  note,
  order,
  put,
  take,
  withdraw: unpublish,
};

/** Limit of search results. */
const MOST_OFFERED = 20;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const staff = await requireStaff('collection.see');
  const file = await getCollectionFile(staff, (await params).collection);
  return { title: chosenName(file?.names ?? [], await adminLanguage(staff))?.name };
}

export default async function Page({ params, searchParams }: PageProps) {
  const staff = await requireStaff('collection.see');
  const file = await getCollectionFile(staff, (await params).collection);
  if (!file) {
    const into = await findCollectionMergedInto(staff, (await params).collection);
    if (into) redirect(`${COLLECTIONS_PATH}/${into}`);
    notFound();
  }
  const language = await adminLanguage(staff);
  const query = await searchParams;
  const { language: asked, into, story, q } = query;
  const words = typeof q === 'string' ? q.trim() : '';
  return (
    <CollectionPage
      language={language}
      collection={file}
      named={typeof asked === 'string' && isInterfaceLanguage(asked) ? asked : language}
      all={await listCollectionLines(staff, language)}
      preview={typeof into === 'string' ? await previewMerge(staff, file.id, into) : null}
      asksWithdrawal={query.withdraw !== undefined}
      cover={await coverOf(file.coverImageId, language)}
      shelf={await listShelfLines(staff, file.id, language)}
      noted={typeof story === 'string' ? story : null}
      words={words}
      offered={words ? await findStoryTitles(staff, words, language, MOST_OFFERED) : null}
      actions={mayDo(staff, 'collection.change') ? ACTIONS : null}
    />
  );
}

async function coverOf(id: string | null, language: string) {
  const image = id ? (await getImages([id], language)).get(id) : undefined;
  const [file] = image?.files ?? [];
  if (!image || !file) return null;
  return { id: image.id, url: file.src, alt: image.alt, language: image.language };
}
