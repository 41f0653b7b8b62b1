import { momentWords } from '@/components/admin/moment';
import { type Column, DataTable } from '@/components/admin/ui/DataTable';
import { eventWords } from '@/components/stories/event-words';
import { textPath } from '@/domain/addresses/staff-address';
import type { StaffListQuery } from '@/domain/story-list/story-list';
import type { StaffListRow } from '@/domain/story-list/story-list-row';
import { direction } from '@/i18n/languages';
import { listSeparator } from '@/i18n/phrases';
import { getStaffT } from '@/i18n/staff/translate';
import { sortOf } from './list-address';
import { TextStates } from './TextStates';

interface StoriesTableProps {
  language: string;
  timeZone: string;
  query: StaffListQuery;
  rows: readonly StaffListRow[];
  /** Ids of the ticked stories; null when the user may not tick any. */
  ticked: readonly string[] | null;
}

export function StoriesTable({ language, timeZone, query, rows, ticked }: StoriesTableProps) {
  const t = getStaffT(language);
  const titleOf = (row: StaffListRow) => row.title || t('stories.untitled');
  const columns: Column<StaffListRow>[] = [
    {
      key: 'story',
      label: t('stories.column.story'),
      isHeader: true,
      sort: sortOf(query, 'title'),
      cell: (row) => <Title row={row} words={titleOf(row)} />,
    },
    {
      key: 'texts',
      label: t('stories.column.texts'),
      cell: (row) => <TextStates storyId={row.id} texts={row.texts} language={language} />,
    },
    {
      key: 'kind',
      label: t('stories.column.kind'),
      cell: (row) => t(`stories.kind.${row.kind}`),
    },
    {
      key: 'date',
      label: t('stories.column.date'),
      sort: sortOf(query, 'event'),
      cell: (row) => eventWords(row.eventDate, row.eventCalendar, language)?.words ?? null,
    },
    {
      key: 'topics',
      label: t('stories.column.topics'),
      cell: (row) => <Topics row={row} language={language} />,
    },
    {
      key: 'changed',
      label: t('stories.column.changed'),
      sort: sortOf(query, 'changed'),
      cell: (row) => (
        <>
          <time dateTime={new Date(row.changedAt).toISOString()}>
            {momentWords(row.changedAt, language, timeZone)}
          </time>
          {row.changedBy && (
            <span className="changed-by" dir="auto">
              {row.changedBy}
            </span>
          )}
        </>
      ),
    },
  ];
  const tick: Column<StaffListRow> = {
    key: 'choose',
    label: t('stories.column.choose'),
    isLabelHidden: true,
    cell: (row) => (
      <input
        type="checkbox"
        name="story"
        value={row.id}
        className="row-tick"
        aria-label={t('stories.choose', { title: titleOf(row) })}
        defaultChecked={ticked?.includes(row.id)}
      />
    ),
  };
  return (
    <DataTable
      caption={t('stories.title')}
      isCaptionHidden
      columns={ticked ? [tick, ...columns] : columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

function Title({ row, words }: { row: StaffListRow; words: string }) {
  const [first] = row.texts;
  const target = row.texts.find((text) => text.language === row.titleLanguage) ?? first;
  if (!target) return words;
  const tongue = row.title
    ? { lang: row.titleLanguage, dir: direction(row.titleLanguage) }
    : undefined;
  return (
    <a href={textPath(row.id, target.language)} {...tongue}>
      {words}
    </a>
  );
}

function Topics({ row, language }: { row: StaffListRow; language: string }) {
  return row.topics.map((topic, index) => (
    <span key={topic.id}>
      {index > 0 && listSeparator(language)}
      <span lang={topic.language} dir={direction(topic.language)}>
        {topic.name}
      </span>
    </span>
  ));
}
