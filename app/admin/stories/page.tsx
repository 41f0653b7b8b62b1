import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { StoriesPage } from '@/components/admin/stories/StoriesPage';
import { arePublicationsAnnounced } from '@/domain/announcements/announce-queries';
import { BULK_KINDS, MOST_AT_ONCE, SEEN_AT_ONCE } from '@/domain/bulk/bulk';
import { countPublished, findUndo, listRefused } from '@/domain/bulk/bulk-queries';
import { listCollections } from '@/domain/collections/queries';
import { readIds } from '@/domain/forms/ids';
import { listNamesById } from '@/domain/names/known-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { listSavedViews } from '@/domain/saved-views/saved-view-queries';
import { listTextLanguages, listWriters } from '@/domain/story-list/filter-option-queries';
import { listRestorable } from '@/domain/story-list/restorable-queries';
import { readListQuery } from '@/domain/story-list/story-list';
import { listMatchingIds, listStoriesForStaff } from '@/domain/story-list/story-list-queries';
import { listTopics } from '@/domain/topics/queries';
import { getStaffT } from '@/i18n/staff/translate';
import { change, restore, trash, undo } from './actions';
import { changeView, removeView, saveView } from './views/actions';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('story.list');
  return { title: getStaffT(await adminLanguage(staff))('stories.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('story.list');
  const language = await adminLanguage(staff);
  const params = await searchParams;
  const query = readListQuery(params);
  const { timeZone, languages } = await readSettings();
  const chosen = readIds([params.story ?? []].flat());
  const what = BULK_KINDS.find((each) => each === params.do);
  const [undoId] = readIds([params.undo]);
  const mayUndo = undoId !== undefined && mayDo(staff, 'story.changeMany');
  const choices = {
    topics: (await listTopics(language)).map(optionOf),
    collections: (await listCollections(language)).map(optionOf),
    names: (await listNamesById(query.nameId ? [query.nameId] : [], language)).map(optionOf),
    languages: await listTextLanguages(),
    writers: await listWriters(staff),
  };
  const page = await listStoriesForStaff(staff, query, language);
  const isToRestore = query.isTrash && !mayDo(staff, 'story.changeMany');
  const shownIds = isToRestore ? page.rows.map(({ id }) => id) : [];
  const matching = params.all === 'on' && !page.total.isMore ? page.total.count : null;
  const isAsked = chosen.length > 0 || matching !== null;
  const asked =
    what && isAsked ? { what, chosen: matching === null ? chosen : [], matching } : null;
  const isSeen = asked !== null && SEEN_AT_ONCE.has(asked.what) && mayDo(staff, 'story.changeMany');
  const ids = matching === null ? chosen : await listMatchingIds(staff, query, MOST_AT_ONCE);
  return (
    <StoriesPage
      {...{ staff, language, timeZone, languages, query, choices }}
      page={page}
      asked={
        asked && {
          ...asked,
          published: isSeen ? await countPublished(ids) : 0,
          isAnnounced: await arePublicationsAnnounced(),
        }
      }
      ticked={chosen}
      restorable={await listRestorable(staff, shownIds)}
      undoable={mayUndo ? await findUndo(staff, undoId) : null}
      refused={undoId ? await listRefused(staff, undoId, language) : []}
      views={await listSavedViews(staff)}
      actions={{ change, trash, restore, undo, saveView, changeView, removeView }}
    />
  );
}

function optionOf(each: { id: string; name: string; language?: string }) {
  return { value: each.id, label: each.name, language: each.language };
}
