import { type Column, DataTable } from '@/components/admin/ui/DataTable';
import { AUTHORITIES } from '@/components/names/authorities';
import { nameAdminPath } from '@/domain/addresses/staff-address';
import type { Effect, PlannedLine } from '@/domain/name-import/plan';
import { canonicalTag, direction, languageName } from '@/i18n/languages';
import { say } from '@/i18n/staff/say';
import { getStaffT } from '@/i18n/staff/translate';

/** Lines of an uploaded file, each with what it does or what is wrong with it. */
export function LineTable({
  language,
  lines,
}: {
  language: string;
  lines: readonly PlannedLine[];
}) {
  const t = getStaffT(language);
  const columns: Column<PlannedLine>[] = [
    {
      key: 'line',
      label: t('csvFile.line'),
      isHeader: true,
      cell: ({ line }) => line.toLocaleString(language),
    },
    { key: 'name', label: t('nameImport.name'), cell: (line) => <NameOf line={line} /> },
    {
      key: 'form',
      label: t('nameImport.form'),
      cell: (line) => <FormOf line={line} language={language} />,
    },
    {
      key: 'result',
      label: t('csvFile.result'),
      cell: (line) => <ResultOf line={line} language={language} />,
    },
  ];
  return (
    <DataTable
      caption={t('csvFile.views')}
      isCaptionHidden
      columns={columns}
      rows={lines}
      rowKey={({ line }) => `${line}`}
    />
  );
}

function NameOf({ line: { nameId, name } }: { line: PlannedLine }) {
  return nameId ? (
    <a href={nameAdminPath(nameId)}>
      <bdi>{name}</bdi>
    </a>
  ) : (
    <bdi>{name}</bdi>
  );
}

function FormOf({
  line: { form, language: tag },
  language,
}: {
  line: PlannedLine;
  language: string;
}) {
  if (!form) return '–';
  const isTag = canonicalTag(tag) !== null;
  return (
    <>
      <bdi lang={isTag ? tag : undefined} dir={isTag ? direction(tag) : 'auto'}>
        {form}
      </bdi>
      {tag && <span className="faint"> · {isTag ? languageName(tag, language) : tag}</span>}
    </>
  );
}

function ResultOf({ line: { does, problem }, language }: { line: PlannedLine; language: string }) {
  const t = getStaffT(language);
  if (problem) {
    return (
      <span className="problem">
        {problem.column && (
          <>
            <b>
              <bdi lang="en">{problem.column}</bdi>
            </b>{' '}
          </>
        )}
        <span>{say(language, problem.said)}</span>
      </span>
    );
  }
  if (does.length === 0) return <span className="faint">{t('nameImport.alreadyThere')}</span>;
  const words = does.map((effect) => wordOf(effect, language));
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(words);
}

function wordOf(effect: Effect, language: string): string {
  switch (effect) {
    case 'name':
    case 'preferred':
    case 'variant':
    case 'sort':
    case 'start':
    case 'end':
    case 'ground':
      return getStaffT(language)(`nameImport.does.${effect}`);
    default:
      return AUTHORITIES[effect];
  }
}
