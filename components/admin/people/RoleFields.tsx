import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { ALL_ROLES, mayGrant } from '@/domain/people/people';
import type { Role, Staff } from '@/domain/permissions/staff';
import { INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface RoleFieldsProps {
  staff: Staff;
  language: string;
  role?: Role;
  languages?: readonly string[];
  /** Languages of the archive's texts, offered besides the interface's. */
  written: readonly string[];
}

/** Fields for a role and a translator's languages. */
export function RoleFields({ staff, language, role, languages = [], written }: RoleFieldsProps) {
  const t = getStaffT(language);
  const roles = ALL_ROLES.filter((each) => mayGrant(staff.role, each));
  const offered = [...new Set([...INTERFACE_LANGUAGES, ...written, ...languages])];
  return (
    <>
      <Choices
        name="role"
        kind="one"
        label={t('people.role')}
        chosen={role ? [role] : []}
        options={roles.map((each) => ({
          value: each,
          label: t(`people.roles.${each}`),
          hint: t(`people.roleHints.${each}`),
        }))}
      />
      <Choices
        name="languages"
        kind="several"
        label={t('people.intoLanguages')}
        hint={t('people.forTranslators')}
        chosen={languages}
        options={offered.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
      />
      <Field
        name="more"
        label={t('people.moreLanguages')}
        hint={t('people.moreHint')}
        isOptional
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
