import { MarkShapes } from '@/components/admin/board/Marks';
import { momentWords, shortDayWords } from '@/components/admin/moment';
import { type Column, DataTable } from '@/components/admin/ui/DataTable';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { ROW_TICK } from '@/components/admin/ui/row-tick';
import { eventWords } from '@/components/stories/event-words';
import { duplicatePath, textPath } from '@/domain/addresses/staff-address';
import type { StaffListQuery } from '@/domain/story-list/story-list';
import type { StaffListRow } from '@/domain/story-list/story-list-row';
import { direction } from '@/i18n/languages';
import { listSeparator } from '@/i18n/phrases';
import { getStaffT } from '@/i18n/staff/translate';
import { languageColumns } from './language-columns';
import { sortOf } from './list-address';
import { RestoreForm } from './RestoreForm';

interface StoriesTableProps {
  language: string;
  timeZone: string;
  query: StaffListQuery;
  /** Languages that have a column in any case; those of the rows get one too. */
  languages: readonly string[];
  rows: readonly StaffListRow[];
  /** Each row leads to the page on which the story is copied. */
  mayDuplicate: boolean;
  /** Ids of the ticked stories; null when the user may not tick any. */
  ticked: readonly string[] | null;
  /** Stories of the trash that have a button to restore them. */
  restorable: ReadonlySet<string>;
  restore: FormAction;
}

export function StoriesTable(props: StoriesTableProps) {
  const { language, timeZone, query, rows, ticked, restorable } = props;
  const t = getStaffT(language);
  const titleOf = (row: StaffListRow) => row.title || t('stories.untitled');
  const columns: Column<StaffListRow>[] = [
    {
      key: 'cover',
      label: t('stories.column.cover'),
      isLabelHidden: true,
      className:
        'min-w-[4.25rem] py-2 pe-3 max-md:float-end max-md:ms-3 max-md:block max-md:min-w-0 max-md:p-0',
      cell: ({ cover }) =>
        cover && (
          <img
            {...cover}
            alt=""
            loading="lazy"
            decoding="async"
            className="size-[3.5rem] object-cover"
          />
        ),
    },
    {
      key: 'story',
      label: t('stories.column.story'),
      isHeader: true,
      sort: sortOf(query, 'title'),
      cell: (row) => (
        <div className="leading-[1.5]">
          <Title row={row} words={titleOf(row)} />
          {props.mayDuplicate && row.texts.length > 0 && (
            <a
              className="mt-1 block min-h-6 w-fit py-0.5 text-faint text-small"
              href={duplicatePath(row.id)}
            >
              {t('stories.duplicate.link')}
              <span className="sr-only"> {titleOf(row)}</span>
            </a>
          )}
        </div>
      ),
    },
    ...languageColumns(rows, props.languages, language),
    {
      key: 'kind',
      label: t('stories.column.kind'),
      cell: (row) => t(`stories.kind.${row.kind}`),
    },
    {
      key: 'published',
      label: t('stories.column.published'),
      sort: sortOf(query, 'published'),
      cell: ({ publishedAt }) =>
        publishedAt !== null && (
          <time dateTime={new Date(publishedAt).toISOString()}>
            {shortDayWords(publishedAt, language, timeZone)}
          </time>
        ),
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
            <span className="block text-faint" dir="auto">
              {row.changedBy}
            </span>
          )}
        </>
      ),
    },
  ];
  const restored: Column<StaffListRow> = {
    key: 'restore',
    label: t('stories.bulk.unbin'),
    isLabelHidden: true,
    cell: (row) =>
      restorable.has(row.id) && (
        <RestoreForm
          {...{ language, query }}
          storyId={row.id}
          title={titleOf(row)}
          action={props.restore}
        />
      ),
  };
  const shown = restorable.size > 0 ? [...columns, restored] : columns;
  const tick: Column<StaffListRow> = {
    key: 'choose',
    label: t('stories.column.choose'),
    isLabelHidden: true,
    cell: (row) => (
      <input
        type="checkbox"
        className={ROW_TICK}
        name="story"
        value={row.id}
        aria-label={t('stories.choose', { title: titleOf(row) })}
        defaultChecked={ticked?.includes(row.id)}
      />
    ),
  };
  return (
    <>
      <MarkShapes />
      <DataTable
        caption={t('stories.title')}
        isCaptionHidden
        isMiddle
        columns={ticked ? [tick, ...shown] : shown}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </>
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
    <>
      <a
        href={textPath(row.id, target.language)}
        className="py-0.5 max-md:inline-block"
        {...tongue}
      >
        {words}
      </a>
      {row.matched && (
        <a
          className="block w-fit py-0.5 text-small"
          href={textPath(row.id, row.matched.language)}
          lang={row.matched.language}
          dir={direction(row.matched.language)}
        >
          {row.matched.title}
        </a>
      )}
    </>
  );
}

function Topics({ row, language }: { row: StaffListRow; language: string }) {
  return row.topics.map((topic, index) => (
    <span key={topic.id}>
      <span lang={topic.language} dir={direction(topic.language)}>
        {topic.name}
      </span>
      {index < row.topics.length - 1 && listSeparator(language)}
    </span>
  ));
}
