import { STORIES_PATH } from '@/domain/addresses/staff-address';
import { DASHBOARD_ROWS } from '@/domain/dashboard/dashboard-rows';
import { getStaffT } from '@/i18n/staff/translate';

interface DeskMoreProps {
  /** Number of rows that were read. */
  rows: number;
  language: string;
}

/** Says below a list of the dashboard that there are more; nothing when it shows all. */
export function DashboardMore({ rows, language }: DeskMoreProps) {
  if (rows <= DASHBOARD_ROWS) return null;
  const t = getStaffT(language);
  return (
    <p className="note">
      {t('frame.desk.more', { count: DASHBOARD_ROWS })}{' '}
      <a href={STORIES_PATH}>{t('frame.desk.toStories')}</a>
    </p>
  );
}
