import { Disclosure } from '@/components/admin/ui/Disclosure';
import { getStaffT } from '@/i18n/staff/translate';
import { MARKS, Mark } from './Marks';

/** Legend of the symbols on the workflow board. */
export function BoardLegend({ language }: { language: string }) {
  const t = getStaffT(language);
  return (
    <Disclosure summary={t('board.legend')}>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,18rem),1fr))] gap-x-8 gap-y-2">
        {MARKS.map((name) => (
          <div key={name}>
            <dt className="flex min-h-6 items-center gap-[0.375rem] font-bold">
              <Mark name={name} />
              {t(`board.state.${name}`)}
            </dt>
            <dd>{t(`board.means.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
