import { PageHead } from '@/components/admin/ui/PageHead';
import {
  collectionAdminPath,
  FRONT_PATH,
  nameAdminPath,
  placeAdminPath,
  STATISTICS_PATH,
  topicAdminPath,
} from '@/domain/addresses/staff-address';
import type { NamedStatistics, StatisticsSubject } from '@/domain/statistics/statistics';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { RequestsPart } from './RequestsPart';

interface NamedStatisticsPageProps extends StatisticsSubject {
  language: string;
  /** Null for the site. */
  title: { name: string; language: string } | null;
  statistics: NamedStatistics;
}

/** Where each is changed; authors change their own. */
const PATHS: Partial<Record<StatisticsSubject['kind'], (id: string) => string>> = {
  topic: (id) => topicAdminPath(id),
  collection: (id) => collectionAdminPath(id),
  place: (id) => placeAdminPath(id),
  name: (id) => nameAdminPath(id),
  site: () => FRONT_PATH,
};

/** How often the page and the feeds of a topic and the like were requested in twelve months. */
export function NamedStatisticsPage(props: NamedStatisticsPageProps) {
  const { language, kind, subjectId, title, statistics } = props;
  const t = getStaffT(language);
  const href = PATHS[kind]?.(subjectId);
  const own = title?.language && { lang: title.language, dir: direction(title.language) };
  return (
    <>
      <p>
        <a href={STATISTICS_PATH}>{t('statistics.toAll')}</a>
      </p>
      <PageHead>
        <h1>{t(`statistics.of.${kind}`)}</h1>
      </PageHead>
      {title && (
        <p>
          {href ? (
            <a href={href} {...own}>
              {title.name}
            </a>
          ) : (
            <span {...own}>{title.name}</span>
          )}
        </p>
      )}
      <p className="hint">{t('statistics.hidden')}</p>
      <RequestsPart
        language={language}
        title={t(kind === 'site' ? 'statistics.kinds.site' : 'statistics.onePage')}
        statistics={statistics.page}
      />
      <RequestsPart
        language={language}
        title={t('statistics.kinds.feed')}
        statistics={statistics.feed}
      />
    </>
  );
}
