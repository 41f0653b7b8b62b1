import { Button } from '@/components/admin/ui/Button';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { BULK_KINDS } from '@/domain/bulk/bulk';
import { listParams, type StaffListQuery } from '@/domain/story-list/story-list';
import { getStaffT } from '@/i18n/staff/translate';
import { TickAll } from './TickAll.client';

/** Actions for the ticked rows; the next page asks for details. */
export function BulkButtons({ language, query }: { language: string; query: StaffListQuery }) {
  const t = getStaffT(language);
  const offered = BULK_KINDS.filter((what) =>
    query.isTrash ? what === 'unbin' : what !== 'unbin',
  );
  return (
    <>
      {Object.entries(listParams(query)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Toolbar label={t('stories.bulk.label')}>
        <TickAll label={t('stories.bulk.tickAll')} />
        {offered.map((what) => (
          <Button key={what} type="submit" name="do" value={what} kind="quiet">
            {t(`stories.bulk.${what}`)}
          </Button>
        ))}
      </Toolbar>
    </>
  );
}
