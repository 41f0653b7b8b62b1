import { momentWords } from '@/components/admin/moment';
import { DataTable } from '@/components/admin/ui/DataTable';
import { personPath } from '@/domain/addresses/staff-address';
import type { AuditEntry } from '@/domain/audit/audit';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { actionWords, detailWords } from './audit-words';
import { subjectPath } from './subject-path';

/** Display names of subjects, by `kind:id`, with the language of the name. */
export type SubjectNames = ReadonlyMap<string, { name: string; language: string }>;

interface AuditTableProps {
  language: string;
  timeZone: string;
  entries: readonly AuditEntry[];
  names: SubjectNames;
}

/** Entries of the audit log, newest first. */
export function AuditTable({ language, timeZone, entries, names }: AuditTableProps) {
  const t = getStaffT(language);
  return (
    <DataTable
      caption={t('audit.title')}
      isCaptionHidden
      rows={entries}
      rowKey={(entry) => String(entry.seq)}
      columns={[
        {
          key: 'at',
          label: t('audit.when'),
          cell: ({ at }) => (
            <time dateTime={new Date(at).toISOString()}>{momentWords(at, language, timeZone)}</time>
          ),
        },
        {
          key: 'by',
          label: t('audit.who'),
          cell: ({ staffId, by }) =>
            staffId === null ? (
              <span className="faint">{t('audit.program')}</span>
            ) : (
              <a href={personPath(staffId)} dir="auto">
                {by || staffId}
              </a>
            ),
        },
        {
          key: 'what',
          label: t('audit.what'),
          isHeader: true,
          cell: (entry) => <Done entry={entry} language={language} />,
        },
        {
          key: 'subject',
          label: t('audit.subject'),
          cell: (entry) => <Subject entry={entry} names={names} />,
        },
        {
          key: 'language',
          label: t('audit.language'),
          cell: (entry) => entry.language && languageName(entry.language, language),
        },
      ]}
    />
  );
}

function Done({ entry, language }: { entry: AuditEntry; language: string }) {
  const details = detailWords(entry, language);
  return (
    <>
      {actionWords(entry.action, language)}
      {details.length > 0 && (
        <ul className="wrap-anywhere text-faint text-small">
          {details.map(([label, value]) => (
            <li key={label}>
              {label}: <bdi>{value}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Subject({ entry, names }: { entry: AuditEntry; names: SubjectNames }) {
  const named = names.get(`${entry.subjectKind}:${entry.subjectId}`);
  const href = subjectPath(entry);
  if (!named) return null;
  const own = named.language
    ? { lang: named.language, dir: direction(named.language) }
    : { dir: 'auto' };
  return href ? (
    <a href={href} {...own}>
      {named.name}
    </a>
  ) : (
    <span {...own}>{named.name}</span>
  );
}
