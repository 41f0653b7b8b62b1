import { ButtonLink } from '@/components/admin/ui/Button';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { PageHead } from '@/components/admin/ui/PageHead';
import { Pager } from '@/components/admin/ui/Pager';
import { type Tab, Tabs } from '@/components/admin/ui/tabs/Tabs';
import { NEW_STORY_PATH } from '@/domain/addresses/staff-address';
import type { BulkUndo, RefusedStory } from '@/domain/bulk/bulk';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { type SavedView, viewParams } from '@/domain/saved-views/saved-view';
import { isFiltered, readListQuery, type StaffListQuery } from '@/domain/story-list/story-list';
import type { StaffListPage, StoryTotal } from '@/domain/story-list/story-list-row';
import { getStaffT } from '@/i18n/staff/translate';
import { type BulkAsked, BulkPanel } from './BulkPanel';
import { storiesExportPath, storiesPath, storiesPathWith } from './list-address';
import { RefusedList } from './RefusedList';
import { SavedViews, type ViewActions } from './SavedViews';
import { StoriesForm } from './StoriesForm';
import { StoriesTable } from './StoriesTable';
import { type FilterChoices, StoryFilters } from './StoryFilters';
import { UndoForm } from './UndoForm';

interface StoriesPageProps {
  staff: Staff;
  language: string;
  timeZone: string;
  query: StaffListQuery;
  /** The site's languages. */
  languages: readonly string[];
  page: StaffListPage;
  choices: FilterChoices;
  /** The action and stories to confirm; null for none. */
  asked: BulkAsked | null;
  ticked: readonly string[];
  /** Stories in the trash that are restored one by one, since the user may not change many. */
  restorable: ReadonlySet<string>;
  /** The last bulk change, while it can be undone. */
  undoable: BulkUndo | null;
  /** Stories that the bulk change left unchanged. */
  refused: readonly RefusedStory[];
  views: readonly SavedView[];
  actions: ViewActions & Record<'change' | 'trash' | 'restore' | 'undo', FormAction>;
}

/** The list of all stories that the user may see. */
export function StoriesPage(props: StoriesPageProps) {
  const { staff, language, timeZone, query, page, choices, asked, ticked } = props;
  const { undoable, views, actions } = props;
  const t = getStaffT(language);
  const changes = mayDo(staff, 'story.changeMany');
  const shared = { language, query };
  return (
    <>
      <PageHead>
        <h1>{t('stories.title')}</h1>
        {mayDo(staff, 'story.create') && (
          <ButtonLink kind="main" href={NEW_STORY_PATH}>
            {t('stories.new.title')}
          </ButtonLink>
        )}
      </PageHead>
      <Tabs label={t('stories.views')} tabs={viewsOf(language, query, views)} />
      {undoable && (
        <UndoForm
          {...shared}
          {...choices}
          timeZone={timeZone}
          undo={undoable}
          action={actions.undo}
        />
      )}
      {props.refused.length > 0 && <RefusedList refused={props.refused} language={language} />}
      <StoryFilters {...shared} choices={choices} />
      <SavedViews {...{ ...shared, views, actions }} mayShare={mayDo(staff, 'view.share')} />
      <StoryTotals total={page.total} {...shared} />
      {changes && asked && (
        <BulkPanel
          {...shared}
          {...asked}
          {...{ timeZone, topics: choices.topics, collections: choices.collections }}
          languages={choices.languages}
          action={asked.what === 'bin' ? actions.trash : actions.change}
        />
      )}
      {page.rows.length === 0 ? (
        <Nothing staff={staff} language={language} query={query} />
      ) : (
        <StoriesForm
          bulk={changes ? { ...shared, total: page.total, shown: page.rows.length } : null}
        >
          <StoriesTable
            {...shared}
            languages={props.languages}
            mayDuplicate={!query.isTrash && mayDo(staff, 'story.create')}
            timeZone={timeZone}
            rows={page.rows}
            ticked={changes ? ticked : null}
            restorable={props.restorable}
            restore={actions.restore}
          />
        </StoriesForm>
      )}
      <Pager
        label={t('stories.pages.label')}
        previous={
          page.previous && {
            href: storiesPathWith(query, { before: page.previous }),
            label: t('stories.pages.previous'),
          }
        }
        next={
          page.next && {
            href: storiesPathWith(query, { after: page.next }),
            label: t('stories.pages.next'),
          }
        }
      />
    </>
  );
}

interface StoryTotalsProps {
  total: StoryTotal;
  language: string;
  query: StaffListQuery;
}

/** How many stories match, and a file of them. */
function StoryTotals({ total, language, query }: StoryTotalsProps) {
  const t = getStaffT(language);
  if (total.count === 0) return null;
  return (
    <p className="flex flex-wrap justify-between gap-x-6 gap-y-1">
      <span className="text-faint">
        {t(total.isMore ? 'stories.totalMore' : 'stories.total', { count: total.count })}
      </span>
      <a href={storiesExportPath(query)} className="inline-block min-h-6" download>
        {t('stories.export')}
      </a>
    </p>
  );
}

/** The list, the trash, and the saved views. */
function viewsOf(language: string, query: StaffListQuery, views: readonly SavedView[]): Tab[] {
  const t = getStaffT(language);
  const params = viewParams(query);
  const saved = views.find((view) => view.query === params);
  const lists = [
    { label: t('stories.title'), isTemplate: false, isTrash: false },
    { label: t('stories.templates'), isTemplate: true, isTrash: false },
    { label: t('stories.trash'), isTemplate: false, isTrash: true },
  ];
  const all = lists.map(({ label, ...of }) => ({
    href: storiesPathWith(saved ? readListQuery({}) : query, of),
    label,
    isHere: query.isTrash === of.isTrash && query.isTemplate === of.isTemplate && !saved,
  }));
  return [
    ...all,
    ...views.map((view) => ({
      id: view.id,
      href: storiesPath(readListQuery(Object.fromEntries(new URLSearchParams(view.query)))),
      label: (
        <>
          <bdi>{view.name}</bdi>
          {view.isShared && <span className="faint"> {t('stories.view.shared')}</span>}
        </>
      ),
      isHere: view === saved,
    })),
  ];
}

function Nothing({
  staff,
  language,
  query,
}: Pick<StoriesPageProps, 'staff' | 'language' | 'query'>) {
  const t = getStaffT(language);
  if (isFiltered(query) || query.after || query.before) {
    return (
      <EmptyState title={t('stories.empty.found')}>
        <p>{t('stories.empty.foundHint')}</p>
      </EmptyState>
    );
  }
  if (query.isTemplate) {
    return (
      <EmptyState title={t('stories.empty.templates')}>
        <p>{t('stories.empty.templatesHint')}</p>
      </EmptyState>
    );
  }
  if (query.isTrash) return <EmptyState title={t('stories.empty.trash')} />;
  const begins = mayDo(staff, 'story.create');
  return (
    <EmptyState title={t('stories.empty.first')}>
      <p>{t(begins ? 'stories.empty.firstHint' : 'stories.empty.firstWait')}</p>
      {begins && <ButtonLink href={NEW_STORY_PATH}>{t('stories.new.title')}</ButtonLink>}
    </EmptyState>
  );
}
