import { Disclosure } from '@/components/admin/ui/Disclosure';
import { getStaffT } from '@/i18n/staff/translate';
import { MARKS, Mark } from './Marks';

/** Legend of the symbols on the workflow board. */
export function BoardLegend({ language }: { language: string }) {
  const t = getStaffT(language);
  return (
    <Disclosure summary={t('board.legend')}>
      <dl className="board-legend">
        {MARKS.map((name) => (
          <div key={name}>
            <dt>
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
