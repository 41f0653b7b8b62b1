import { TickAll } from '@/components/admin/stories/TickAll.client';
import { Button, ButtonLink } from '@/components/admin/ui/Button';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Pager } from '@/components/admin/ui/Pager';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { BOARD_PATH } from '@/domain/addresses/staff-address';
import {
  type BoardQuery,
  type BoardPage as BoardRows,
  type BoardTotals,
  boardParams,
  countFilters,
} from '@/domain/board/board';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { getStaffT } from '@/i18n/staff/translate';
import { GiveMany } from './AssignMany';
import { type BoardChoices, BoardFilters } from './BoardFilters';
import { BoardLegend } from './BoardLegend';
import { BoardTable } from './BoardTable';
import { boardPathWith } from './board-address';
import type { BoardVoice } from './board-words';

interface BoardPageProps {
  staff: Staff;
  voice: BoardVoice;
  query: BoardQuery;
  columns: readonly string[];
  page: BoardRows;
  totals: BoardTotals;
  choices: BoardChoices;
  /** Ids of the ticked stories, when the address asks to assign them. */
  ticked: readonly string[];
  giveMany: FormAction;
}

/** The workflow board: status and assignee of every story in every language. */
export function BoardPage(props: BoardPageProps) {
  const { staff, voice, query, columns, page, totals, choices, ticked, giveMany } = props;
  const { language } = voice;
  const { role } = staff;
  const t = getStaffT(language);
  const assigns = mayDo(staff, 'text.assign');
  const shared = { role, query, columns };
  return (
    <>
      <h1>{t('board.title')}</h1>
      <Tabs
        label={t('board.view.label')}
        tabs={(['todo', 'all'] as const).map((view) => ({
          href: boardPathWith(query, role, { view, languages: [] }),
          label: t(`board.view.${view}`),
          isHere: query.view === view,
        }))}
      />
      <BoardFilters {...shared} language={language} choices={choices} />
      {assigns && ticked.length > 0 && (
        <GiveMany {...{ ...shared, language, ticked, people: choices.people, action: giveMany }} />
      )}
      {page.rows.length === 0 ? (
        <Nothing staff={staff} query={query} language={language} />
      ) : (
        <form method="get" action={BOARD_PATH} className="grid gap-3">
          {assigns && (
            <Toolbar label={t('board.many.label')}>
              {boardParams(query, role).map(([name, value]) => (
                <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
              ))}
              <TickAll label={t('stories.bulk.tickAll')} />
              <Button type="submit" kind="quiet">
                {t('board.many.give')}
              </Button>
            </Toolbar>
          )}
          <p className="text-faint">
            {t(totals.isMore ? 'board.total.more' : 'stories.total', { count: totals.stories })}
          </p>
          <BoardTable
            {...{ ...shared, voice, totals }}
            rows={page.rows}
            ticked={assigns ? ticked : null}
          />
        </form>
      )}
      <Pager
        label={t('stories.pages.label')}
        previous={
          page.previous && {
            href: boardPathWith(query, role, { before: page.previous }),
            label: t('stories.pages.previous'),
          }
        }
        next={
          page.next && {
            href: boardPathWith(query, role, { after: page.next }),
            label: t('stories.pages.next'),
          }
        }
      />
      <BoardLegend language={language} />
    </>
  );
}

interface NothingProps {
  staff: Staff;
  query: BoardQuery;
  language: string;
}

function Nothing({ staff, query, language }: NothingProps) {
  const t = getStaffT(language);
  const all = boardPathWith(query, staff.role, { view: 'all', languages: [] });
  if (countFilters(query) > 0 || query.after || query.before) {
    return (
      <EmptyState title={t('board.empty.found')}>
        <p>{t('board.empty.foundHint')}</p>
      </EmptyState>
    );
  }
  if (query.view === 'todo') {
    return (
      <EmptyState title={t('board.empty.todo')}>
        <p>{t('board.empty.todoHint')}</p>
        <ButtonLink href={all}>{t('board.view.all')}</ButtonLink>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('stories.empty.first')}>
      <p>{t('board.empty.firstHint')}</p>
    </EmptyState>
  );
}
