import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { AUDIT_PATH } from '@/domain/addresses/staff-address';
import { type AuditFilter, filterQuery, PROGRAM } from '@/domain/audit/audit';
import { languageName } from '@/i18n/languages';
import { isStaffKey, say } from '@/i18n/staff/say';
import { getStaffT } from '@/i18n/staff/translate';
import type { SubjectNames } from './AuditTable';
import { actionWords, knownActions } from './audit-words';

interface AuditFiltersProps {
  language: string;
  filter: AuditFilter;
  people: readonly { id: string; name: string }[];
  written: readonly string[];
  names: SubjectNames;
}

export function AuditFilters({ language, filter, people, written, names }: AuditFiltersProps) {
  const t = getStaffT(language);
  const any = (label: string) => ({ value: '', label });
  const actions = knownActions(language).flatMap(({ noun, actions }) => [
    { value: noun, label: t('audit.allOf', { kind: say(language, `audit.kinds.${noun}`) }) },
    ...actions.map((action) => ({ value: action, label: actionWords(action, language) })),
  ]);
  const isOther = filter.action !== '' && !actions.some(({ value }) => value === filter.action);
  const others = isOther ? [{ value: filter.action, label: filter.action }] : [];
  return (
    <FilterBar
      label={t('audit.find')}
      apply={t('audit.apply')}
      clear={filterQuery(filter) ? { href: AUDIT_PATH, label: t('audit.clear') } : null}
      kept={filter.subject ? { subject: filter.subject } : {}}
    >
      <Select
        name="person"
        label={t('audit.person')}
        defaultValue={filter.person}
        options={[
          any(t('audit.anyUser')),
          { value: PROGRAM, label: t('audit.program') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="action"
        label={t('audit.action')}
        defaultValue={filter.action}
        options={[any(t('audit.anyAction')), ...actions, ...others]}
      />
      <Select
        name="language"
        label={t('audit.language')}
        defaultValue={filter.language}
        options={[
          any(t('stories.find.any.language')),
          ...written.map((tag) => ({ value: tag, label: languageName(tag, language) })),
        ]}
      />
      <Field name="from" type="date" label={t('audit.from')} defaultValue={filter.from} />
      <Field name="to" type="date" label={t('audit.to')} defaultValue={filter.to} />
      {filter.subject && (
        <p className="filter-note">
          {t('audit.onlySubject', { subject: subjectWords(filter.subject, language, names) })}
        </p>
      )}
    </FilterBar>
  );
}

function subjectWords(subject: string, language: string, names: SubjectNames): string {
  const named = names.get(subject)?.name;
  if (named) return named;
  const [kind = ''] = subject.split(':');
  const key = `audit.kinds.${kind}`;
  return isStaffKey(language, key) ? say(language, key) : kind;
}
