'use client';

import { useTranslations } from 'use-intl/react';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { NAME_CREATE_PATH, NAME_SEARCH_PATH } from '@/domain/addresses/staff-address';
import type { Named } from '@/domain/stories/named';
import { NAME_ROLES, type NameRole } from '@/domain/stories/story-name';
import { type Maker, PickList } from './PickList.client';

const FIELDS = { about: 'nameAbout', mentioned: 'nameMentioned', made: 'nameMade' } as const;

interface NameFieldsProps {
  names: Record<NameRole, readonly Named[]>;
  /** Language of a name that is added. */
  language: string;
  /** Whether the user may add a name that is not in the list yet. */
  mayAdd: boolean;
}

const KINDS = ['person', 'organisation', 'event'] as const;

/** The persons, organisations and events of a story, by role. */
export function NameFields({ names, language, mayAdd }: NameFieldsProps) {
  const t = useTranslations();
  const make = KINDS.map((kind): Maker => {
    return {
      key: kind,
      label: (name) => t(`writing.picks.makeName.${kind}`, { name }),
      address: NAME_CREATE_PATH,
      wish: { language, kind },
    };
  });
  return (
    <>
      {NAME_ROLES.map((role) => (
        <PickList
          key={role}
          name={FIELDS[role]}
          label={t(`writing.names.${role}`)}
          add={t(`writing.names.add.${role}`)}
          hint={t(mayAdd ? 'writing.names.hint' : 'writing.names.hintToAsk')}
          picked={names[role]}
          known={[]}
          find={NAME_SEARCH_PATH}
          make={mayAdd ? make : []}
        />
      ))}
      {mayAdd && (
        <noscript>
          <Disclosure summary={t('writing.names.new')}>
            <div className="fields">
              <Field name="newNameForm" label={t('writing.names.form')} dir="auto" />
              <Select
                name="newNameKind"
                label={t('writing.names.kind')}
                options={KINDS.map((kind) => {
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
        </noscript>
      )}
    </>
  );
}
