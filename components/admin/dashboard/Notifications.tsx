import { momentWords } from '@/components/admin/moment';
import { reviewPath } from '@/components/admin/review/review-address';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { textPath } from '@/domain/addresses/staff-address';
import { DASHBOARD_ROWS } from '@/domain/dashboard/dashboard-rows';
import type { Notification } from '@/domain/dashboard/notification';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { DashboardMore } from './DashboardMore';

interface ForYouProps {
  items: readonly Notification[];
  language: string;
  timeZone: string;
}

/** What others did with the user's texts; an entry stays until the user acts on it. */
export function ForYou({ items, language, timeZone }: ForYouProps) {
  const t = getStaffT(language);
  return (
    <section aria-labelledby="for-you">
      <h2 id="for-you" className="section-title">
        {t('review.forMe.title')}
      </h2>
      {items.length === 0 ? (
        <EmptyState title={t('review.forMe.nothing')}>
          <p>{t('review.forMe.how')}</p>
        </EmptyState>
      ) : (
        <ul className="lines">
          {items.slice(0, DASHBOARD_ROWS).map((item) => (
            <li key={`${item.is} ${item.storyId} ${item.language}`} data-is={item.is}>
              <Line {...{ item, language, timeZone }} />
            </li>
          ))}
        </ul>
      )}
      <DashboardMore rows={items.length} language={language} />
    </section>
  );
}

function Line({ item, language, timeZone }: Omit<ForYouProps, 'items'> & { item: Notification }) {
  const t = getStaffT(language);
  const path = item.is === 'commented' ? reviewPath : textPath;
  const name = item.by ?? t('review.forMe.program');
  const words = item.title
    ? { lang: item.language, dir: direction(item.language), children: item.title }
    : { children: t('review.untitled') };
  return (
    <>
      <a href={path(item.storyId, item.language)} {...words} />
      <p>{t(`review.forMe.${item.is}`, { name, count: item.count })}</p>
      <p className="label">
        {languageName(item.language, language)}
        {' · '}
        <time dateTime={new Date(item.at).toISOString()}>
          {momentWords(item.at, language, timeZone)}
        </time>
      </p>
      {item.note && (
        <p className="note" dir="auto">
          {item.note}
        </p>
      )}
    </>
  );
}
