import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { bringBack, describe, merge, name, nest, unpublish, vary } from '@/app/admin/names/actions';
import { requireStaff } from '@/auth/staff';
import { NamePage } from '@/components/admin/names/NamePage';
import { nameChoices, placeChoices } from '@/components/admin/taxonomy/choices';
import { NAMES_PATH } from '@/domain/addresses/staff-address';
import { getImages } from '@/domain/images/queries';
import { listNamesById, listRelatable } from '@/domain/names/known-queries';
import { mayBeLiving } from '@/domain/names/life';
import { canBePart } from '@/domain/names/name';
import type { NameFile } from '@/domain/names/name-file';
import {
  findNameMergedInto,
  getNameFile,
  listNameLines,
  listStoriesOfName,
  previewNameMerge,
} from '@/domain/names/staff-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { listPlaces } from '@/domain/places/queries';
import { getSettings } from '@/domain/settings/queries';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { isInterfaceLanguage } from '@/i18n/languages';

interface PageProps {
  params: Promise<{ name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const ACTIONS = { name, vary, describe, nest, merge, withdraw: unpublish, bringBack };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const staff = await requireStaff('name.see');
  const file = await getNameFile(staff, (await params).name);
  return { title: chosenName(file?.names ?? [], await adminLanguage(staff))?.name };
}

export default async function Page({ params, searchParams }: PageProps) {
  const staff = await requireStaff('name.see');
  const file = await getNameFile(staff, (await params).name);
  if (!file) {
    const into = await findNameMergedInto(staff, (await params).name);
    if (into) redirect(`${NAMES_PATH}/${into}`);
    notFound();
  }
  const language = await adminLanguage(staff);
  const { language: asked, into, withdraw } = await searchParams;
  const all = await listNameLines(staff, language);
  return (
    <NamePage
      language={language}
      file={file}
      named={typeof asked === 'string' && isInterfaceLanguage(asked) ? asked : language}
      alike={all.filter(({ kind }) => kind === file.facts.kind)}
      known={{
        ...(await relatableTo(file, language)),
        places: placeChoices(await listPlaces(language), language),
        parents: all.filter(({ id, kind }) => {
          return id === file.parentId || canBePart(file.facts.kind, kind);
        }),
      }}
      stories={await listStoriesOfName(staff, file.id, language)}
      picture={await pictureOf(file.facts.imageId, language)}
      mayBeLiving={mayBeLiving(file.facts, new Date().toISOString().slice(0, 10))}
      hasContact={(await getSettings()).contact !== ''}
      preview={typeof into === 'string' ? await previewNameMerge(staff, file.id, into) : null}
      asksWithdrawal={withdraw !== undefined}
      actions={mayDo(staff, 'name.change') ? ACTIONS : null}
    />
  );
}

/** What the name can be related to, and what it is related to, which may be unpublished by now. */
async function relatableTo({ id, facts }: NameFile, language: string) {
  const offered = await listRelatable(id, language);
  const ids = facts.relations.map(({ toId }) => toId);
  const choices = nameChoices([...offered, ...(await listNamesById(ids, language))], language);
  const isOffered = new Set(offered.map((each) => each.id));
  return {
    names: choices.filter((each) => isOffered.has(each.id)),
    related: choices.filter((each) => ids.includes(each.id)),
  };
}

async function pictureOf(id: string | null, language: string) {
  const image = id ? (await getImages([id], language)).get(id) : undefined;
  const [file] = image?.files ?? [];
  if (!image || !file) return null;
  return { id: image.id, url: file.src, alt: image.alt, language: image.language };
}
