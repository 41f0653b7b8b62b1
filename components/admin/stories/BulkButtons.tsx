import { Button } from '@/components/admin/ui/Button';
import { ROW_TICK } from '@/components/admin/ui/row-tick';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { BULK_KINDS, MOST_AT_ONCE } from '@/domain/bulk/bulk';
import { listParams, type StaffListQuery } from '@/domain/story-list/story-list';
import type { StoryTotal } from '@/domain/story-list/story-list-row';
import { getStaffT } from '@/i18n/staff/translate';
import { TickAll } from './TickAll.client';

export interface BulkButtonsProps {
  language: string;
  query: StaffListQuery;
  total: StoryTotal;
  /** Number of stories on this page. */
  shown: number;
}

/** Actions for the ticked rows, or for all stories that match; the next page asks for details. */
export function BulkButtons({ language, query, total, shown }: BulkButtonsProps) {
  const t = getStaffT(language);
  const offered = BULK_KINDS.filter((what) =>
    query.isTrash ? what === 'unbin' : what !== 'unbin',
  );
  const { count } = total;
  const isMore = total.isMore || count > shown;
  const isTooMany = total.isMore || count > MOST_AT_ONCE;
  const matching = {
    page: t('stories.bulk.pageTicked', { count: shown }),
    more: t('stories.bulk.tickMatching', { count }),
    all: t('stories.bulk.allTicked', { count }),
    clear: t('stories.bulk.untick'),
  };
  return (
    <>
      {Object.entries(listParams(query)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Toolbar label={t('stories.bulk.label')}>
        <TickAll
          label={t('stories.bulk.tickAll')}
          matching={isMore && !isTooMany ? matching : null}
        />
        {isMore && !isTooMany && (
          <label className="hidden items-center gap-2 noscript:inline-flex">
            <input type="checkbox" name="all" className={ROW_TICK} />
            {matching.more}
          </label>
        )}
        {offered.map((what) => (
          <Button key={what} type="submit" name="do" value={what} kind="quiet">
            {t(`stories.bulk.${what}`)}
          </Button>
        ))}
      </Toolbar>
      {isMore && isTooMany && (
        <p className="hint">{t('stories.bulk.tooManyHint', { max: MOST_AT_ONCE })}</p>
      )}
    </>
  );
}
