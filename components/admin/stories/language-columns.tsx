import { Mark } from '@/components/admin/board/Marks';
import { shortTag } from '@/components/admin/short-tags';
import type { Column } from '@/components/admin/ui/DataTable';
import { textPath } from '@/domain/addresses/staff-address';
import type { StaffListRow } from '@/domain/story-list/story-list-row';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { markOf, statusOf } from './text-mark';

/** A column for each language, with the shape of the text's status, linked to the text. */
export function languageColumns(
  rows: readonly StaffListRow[],
  languages: readonly string[],
  language: string,
): Column<StaffListRow>[] {
  const t = getStaffT(language);
  const written = rows.flatMap((row) => row.texts.map((text) => text.language));
  const tags = [...new Set([...languages, ...written])];
  return tags.map((tag) => ({
    key: `language ${tag}`,
    label: shortTag(tag, tags),
    name: languageName(tag, language),
    className: 'py-2 pe-1 text-center max-md:me-3 max-md:inline-block max-md:py-0.5',
    headClassName: 'pe-1 text-center',
    cell: (row) => {
      const text = row.texts.find((each) => each.language === tag);
      if (!text) return null;
      const words = `${languageName(tag, language)}: ${t(`board.state.${statusOf(text)}`)}`;
      return (
        <a
          href={textPath(row.id, tag)}
          title={words}
          className="inline-grid min-h-[1.75rem] min-w-[1.75rem] place-items-center no-underline max-md:inline-flex"
        >
          <Mark name={markOf(text)} isColoured />
          <span className="sr-only">{words}</span>
        </a>
      );
    },
  }));
}
