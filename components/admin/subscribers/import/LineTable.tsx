import { type Column, DataTable } from '@/components/admin/ui/DataTable';
import type { PlannedLine } from '@/domain/subscriber-import/plan';
import type { NameOfScope } from '@/domain/subscriptions/scope';
import { readScope } from '@/domain/subscriptions/scope';
import { say } from '@/i18n/staff/say';
import { getStaffT } from '@/i18n/staff/translate';
import { scopeWords } from '../scope-words';

interface LineTableProps {
  language: string;
  lines: readonly PlannedLine[];
  /** By `scopeKey`. */
  names: ReadonlyMap<string, NameOfScope>;
}

/** Lines of an uploaded list, each with what it does or what is wrong with it. */
export function LineTable({ language, lines, names }: LineTableProps) {
  const t = getStaffT(language);
  const columns: Column<PlannedLine>[] = [
    {
      key: 'line',
      label: t('csvFile.line'),
      isHeader: true,
      cell: ({ line }) => line.toLocaleString(language),
    },
    {
      key: 'email',
      label: t('subscriberImport.email'),
      cell: ({ email }) => <bdi className="wrap-anywhere">{email || '–'}</bdi>,
    },
    {
      key: 'result',
      label: t('csvFile.result'),
      cell: (line) => <ResultOf {...{ line, names, language }} />,
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

interface ResultOfProps extends Omit<LineTableProps, 'lines'> {
  line: PlannedLine;
}

function ResultOf({ line, names, language }: ResultOfProps) {
  const { outcome, scopes, left, why, problems } = line;
  const t = getStaffT(language);
  const listed = (keys: readonly string[]) => {
    const named = keys
      .flatMap((key) => readScope(key) ?? [])
      .map((scope) => {
        return scopeWords(scope, names, language).name;
      });
    return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(named);
  };
  if (problems.length > 0) {
    return (
      <ul className="problem">
        {problems.map(({ column, said }) => (
          <li key={column + JSON.stringify(said)}>
            {column && (
              <>
                <b>
                  <bdi lang="en">{column}</bdi>
                </b>{' '}
              </>
            )}
            <span>{say(language, said)}</span>
          </li>
        ))}
      </ul>
    );
  }
  const isChange = outcome === 'added' || outcome === 'scopes';
  const does = outcome === 'problem' ? 'refused' : outcome;
  const words = why
    ? t(`subscriberImport.refusals.${why}`)
    : t(`subscriberImport.does.${does}`, { scopes: listed(scopes) });
  return (
    <>
      <span className={isChange ? undefined : 'faint'}>{words}</span>
      {left.length > 0 && (
        <p className="note">{t('subscriberImport.does.left', { scopes: listed(left) })}</p>
      )}
    </>
  );
}
