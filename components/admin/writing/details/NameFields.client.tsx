'use client';

import { useTranslations } from 'use-intl/react';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { NAME_SEARCH_PATH } from '@/domain/addresses/staff-address';
import type { Named } from '@/domain/stories/named';
import { NAME_ROLES, type NameRole } from '@/domain/stories/story-name';
import { PickList } from './PickList.client';

const FIELDS = { about: 'nameAbout', mentioned: 'nameMentioned', made: 'nameMade' } as const;

interface NameFieldsProps {
  names: Record<NameRole, readonly Named[]>;
  /** Whether the user may add a name that is not in the list yet. */
  mayAdd: boolean;
}

/** The persons, organisations and events of a story, by role. */
export function NameFields({ names, mayAdd }: NameFieldsProps) {
  const t = useTranslations();
  return (
    <>
      {NAME_ROLES.map((role) => (
        <PickList
          key={role}
          name={FIELDS[role]}
          label={t(`writing.names.${role}`)}
          add={t(`writing.names.add.${role}`)}
          hint={t('writing.names.hint')}
          picked={names[role]}
          known={[]}
          find={NAME_SEARCH_PATH}
        />
      ))}
      {mayAdd && (
        <Disclosure summary={t('writing.names.new')}>
          <div className="fields">
            <Field name="newNameForm" label={t('writing.names.form')} dir="auto" />
            <Select
              name="newNameKind"
              label={t('writing.names.kind')}
              options={(['person', 'organisation', 'event'] as const).map((kind) => {
                return { value: kind, label: t(`writing.names.kinds.${kind}`) };
              })}
            />
            <Select
              name="newNameRole"
              label={t('writing.names.role')}
              options={NAME_ROLES.map((role) => {
                return { value: role, label: t(`writing.names.${role}`) };
              })}
            />
          </div>
        </Disclosure>
      )}
    </>
  );
}
