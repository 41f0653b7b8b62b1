import { DataTable } from '@/components/admin/ui/DataTable';
import { NAMED_KINDS } from '@/domain/addresses/named-kind';
import {
  namedStatisticsPath,
  SITE_STATISTICS_PATH,
  storyStatisticsPath,
} from '@/domain/addresses/staff-address';
import type { Requested, RequestedList } from '@/domain/statistics/statistics';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { monthWords } from './month-words';

/** Titles of stories and names of topics and so on, by `kind:id`. */
export type RequestedNames = ReadonlyMap<string, { name: string; language: string }>;

interface RequestedTableProps {
  language: string;
  month: string;
  list: RequestedList;
  names: RequestedNames;
}

const PATHS: Partial<Record<Requested['kind'], (id: string) => string>> = {
  story: storyStatisticsPath,
  topic: (id) => namedStatisticsPath('topic', id),
  collection: (id) => namedStatisticsPath('collection', id),
  place: (id) => namedStatisticsPath('place', id),
  name: (id) => namedStatisticsPath('name', id),
  author: (id) => namedStatisticsPath('author', id),
};

const FEED_KINDS = ['site', ...NAMED_KINDS] as const;

function isFeedKind(kind: string): kind is (typeof FEED_KINDS)[number] {
  return FEED_KINDS.some((each) => each === kind);
}

/** The pages or feeds that were requested most in a month. */
export function RequestedTable({ language, month, list, names }: RequestedTableProps) {
  const t = getStaffT(language);
  const number = new Intl.NumberFormat(language);
  const isOfFeeds = list.kind === 'feed';
  return (
    <DataTable
      caption={t(`statistics.most.${list.kind}`, { month: monthWords(month, language) })}
      rows={list.rows}
      rowKey={({ kind, subjectId }) => `${kind} ${subjectId}`}
      columns={[
        {
          key: 'title',
          label: t('statistics.subject'),
          isHeader: true,
          cell: (row) => <Subject {...{ row, names, language }} />,
        },
        ...(isOfFeeds
          ? [
              {
                key: 'kind',
                label: t('statistics.type'),
                cell: ({ kind }: Requested) => isFeedKind(kind) && t(`statistics.feedOf.${kind}`),
              },
            ]
          : []),
        {
          key: 'count',
          label: t('statistics.requests'),
          isNumber: true,
          cell: ({ count }) => number.format(count),
        },
      ]}
    />
  );
}

interface SubjectProps {
  row: Requested;
  names: RequestedNames;
  language: string;
}

function Subject({ row: { kind, subjectId }, names, language }: SubjectProps) {
  const t = getStaffT(language);
  const named = names.get(`${kind}:${subjectId}`);
  const href = PATHS[kind]?.(subjectId);
  if (!href) return <a href={SITE_STATISTICS_PATH}>{t('statistics.allStories')}</a>;
  if (!named) return <span className="faint">{t('statistics.deleted')}</span>;
  const own = named.language && { lang: named.language, dir: direction(named.language) };
  return (
    <a href={href} {...own}>
      {named.name}
    </a>
  );
}
