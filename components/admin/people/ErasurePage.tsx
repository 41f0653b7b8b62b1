import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { ACCOUNT_PATH, personPath } from '@/domain/addresses/staff-address';
import { CREDIT_CHOICES, type Erasure } from '@/domain/people/erasure';
import { getStaffT } from '@/i18n/staff/translate';
import { WhatGoes, WhatStays } from './ErasureLists';

interface ErasurePageProps {
  language: string;
  erasure: Erasure;
  /** Users who can take over texts; null where users erase their own account. */
  successors: readonly { id: string; name: string }[] | null;
  /** Whether the password is asked for. */
  asksPassword: boolean;
  /** The name that stays, without a number. */
  former: string;
  action: FormAction;
}

/** What goes and what stays when an account is erased, and the form that erases it. */
export function ErasurePage(props: ErasurePageProps) {
  const { language, erasure, successors, asksPassword, former, action } = props;
  const { id, name, email, counts } = erasure;
  const t = getStaffT(language);
  const isOwn = successors === null;
  const called = name || email;
  return (
    <>
      <p>
        {isOwn ? (
          <a href={ACCOUNT_PATH}>{t('account.title')}</a>
        ) : (
          <a href={personPath(id)} dir="auto">
            {called}
          </a>
        )}
      </p>
      <h1>{isOwn ? t('people.erase.titleOwn') : t('people.erase.title', { name: called })}</h1>
      <p>{t('people.erase.words')}</p>
      <WhatGoes {...{ language, counts }} />
      <WhatStays {...{ language, counts, former }} />
      {counts.isLastAdministrator ? (
        <Notice>{t('people.erase.last')}</Notice>
      ) : (
        <Form action={action} id="erase">
          {!isOwn && <input type="hidden" name="id" value={id} />}
          <Choices
            name="credits"
            kind="one"
            label={t('people.erase.credits')}
            hint={t('people.erase.creditsHint', { count: counts.credits })}
            options={CREDIT_CHOICES.map((value) => ({
              value,
              label: t(`people.erase.${value}`),
              hint: value === 'kept' ? undefined : t(`people.erase.${value}Hint`),
            }))}
            chosen={['kept']}
          />
          <Field name="otherName" label={t('people.erase.otherName')} dir="auto" isOptional />
          {successors && counts.assigned > 0 && (
            <Select
              name="to"
              label={t('people.erase.successor')}
              hint={t('people.erase.successorHint')}
              options={[
                { value: '', label: t('people.erase.nobody') },
                ...successors.map((each) => ({ value: each.id, label: each.name })),
              ]}
            />
          )}
          {asksPassword && (
            <Field
              name="current"
              type="password"
              label={t('account.password.current')}
              autoComplete="current-password"
              required
            />
          )}
          <Field
            name="confirm"
            label={t('people.erase.type', { email })}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            required
          />
          <Toolbar>
            <SubmitButton kind="grave">{t('people.erase.button')}</SubmitButton>
          </Toolbar>
        </Form>
      )}
    </>
  );
}
