import { ButtonLink } from '@/components/admin/ui/Button';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { PageHead } from '@/components/admin/ui/PageHead';
import { Pager } from '@/components/admin/ui/Pager';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { AUDIT_EXPORT_PATH, AUDIT_PATH } from '@/domain/addresses/staff-address';
import { type AuditEntry, type AuditFilter, filterQuery } from '@/domain/audit/audit';
import { getStaffT } from '@/i18n/staff/translate';
import { AuditFilters } from './AuditFilters';
import { AuditTable, type SubjectNames } from './AuditTable';

interface AuditPageProps {
  language: string;
  timeZone: string;
  filter: AuditFilter;
  isFirst: boolean;
  entries: readonly AuditEntry[];
  next: number | null;
  names: SubjectNames;
  people: readonly { id: string; name: string }[];
  written: readonly string[];
}

export function AuditPage(props: AuditPageProps) {
  const { language, timeZone, filter, isFirst, entries, next, names, people, written } = props;
  const t = getStaffT(language);
  const here = (more: Record<string, string>) => `${AUDIT_PATH}${filterQuery(filter, more)}`;
  const file = (format: string) => `${AUDIT_EXPORT_PATH}${filterQuery(filter, { format })}`;
  return (
    <>
      <PageHead>
        <h1>{t('audit.title')}</h1>
      </PageHead>
      <p>{t('audit.words')}</p>
      <AuditFilters {...{ language, filter, people, written, names }} />
      {entries.length === 0 ? (
        <EmptyState title={t('audit.nothing')}>
          <p>{t(filterQuery(filter) ? 'audit.nothingFits' : 'audit.nothingYet')}</p>
        </EmptyState>
      ) : (
        <AuditTable {...{ language, timeZone, entries, names }} />
      )}
      <Pager
        label={t('audit.pages')}
        previous={isFirst ? null : { href: here({}), label: t('audit.newest') }}
        next={
          next === null ? null : { href: here({ before: String(next) }), label: t('audit.older') }
        }
      />
      <Disclosure summary={t('audit.export.title')}>
        <p>{t('audit.export.words')}</p>
        <Toolbar>
          <ButtonLink href={file('csv')}>{t('audit.export.csv')}</ButtonLink>
          <ButtonLink href={file('jsonl')}>{t('audit.export.jsonl')}</ButtonLink>
        </Toolbar>
      </Disclosure>
    </>
  );
}
