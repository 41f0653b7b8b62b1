import { BYTE_ORDER_MARK, csvLine } from '@/domain/csv/csv-line';
import { zonedMoment } from '@/domain/dates/wall-clock';
import type { StaffListRow } from '@/domain/story-list/story-list-row';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { statusOf } from './text-mark';

interface CsvVoice {
  language: string;
  timeZone: string;
  /** The languages that have a column. */
  languages: readonly string[];
}

/** The beginning of the exported list: a mark for spreadsheets, and the heads of its columns. */
export function csvHead({ language, languages }: CsvVoice): string {
  const t = getStaffT(language);
  const heads = [
    'ID',
    t('stories.column.story'),
    t('stories.find.language'),
    t('stories.column.kind'),
    t('stories.column.date'),
    t('stories.column.topics'),
    t('stories.column.published'),
    t('stories.column.changed'),
    t('stories.column.changedBy'),
  ];
  return (
    BYTE_ORDER_MARK + csvLine([...heads, ...languages.map((tag) => languageName(tag, language))])
  );
}

/** A story of the list as a line of CSV; the date of its event in EDTF, times in ISO 8601. */
export function csvRow(row: StaffListRow, { language, timeZone, languages }: CsvVoice): string {
  const t = getStaffT(language);
  const time = (at: number | null) => (at === null ? '' : zonedMoment(at, timeZone));
  const states = languages.map((tag) => {
    const text = row.texts.find((each) => each.language === tag);
    return text ? t(`board.state.${statusOf(text)}`) : '';
  });
  return csvLine([
    row.id,
    row.title,
    row.titleLanguage,
    t(`stories.kind.${row.kind}`),
    row.eventDate,
    row.topics.map(({ name }) => name).join('; '),
    time(row.publishedAt),
    time(row.changedAt),
    row.changedBy ?? '',
    ...states,
  ]);
}
