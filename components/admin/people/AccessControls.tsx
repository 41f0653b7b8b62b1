import { ConfirmDialog } from '@/components/admin/ui/ConfirmDialog.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { erasurePath, personPath } from '@/domain/addresses/staff-address';
import type { Person } from '@/domain/people/people';
import { getStaffT } from '@/i18n/staff/translate';

interface AccessControlsProps {
  person: Person;
  language: string;
  /** The action to confirm. */
  ask: string;
  /** Whether the site sends mail. */
  isMailed: boolean;
  actions: Record<
    'disable' | 'enable' | 'signOut' | 'password' | 'email' | 'secondFactor' | 'deleteProfile',
    FormAction
  >;
}

/** Access of a user: new password, another address, ending sessions, lost second factor, blocking. */
export function AccessControls({ person, language, ask, isMailed, actions }: AccessControlsProps) {
  const t = getStaffT(language);
  const here = personPath(person.id);
  const asking = (question: string) => ({
    askHref: `${here}?ask=${question}`,
    backHref: here,
    isAsked: ask === question,
    values: { id: person.id },
  });
  const name = person.name || person.email;
  return (
    <section aria-labelledby="access">
      <SectionTitle id="access">{t('people.access.title')}</SectionTitle>
      {person.disabledAt !== null ? (
        <Form action={actions.enable}>
          <input type="hidden" name="id" value={person.id} />
          <SubmitButton>{t('people.access.enable')}</SubmitButton>
        </Form>
      ) : (
        <>
          <Form action={actions.password}>
            <input type="hidden" name="id" value={person.id} />
            <p>{t('people.access.passwordHint')}</p>
            <Toolbar>
              <SubmitButton kind="plain">{t('people.access.password')}</SubmitButton>
            </Toolbar>
          </Form>
          <Form action={actions.email} id="email-of" empties>
            <input type="hidden" name="id" value={person.id} />
            <Field
              name="email"
              type="email"
              label={t('people.access.emailNew')}
              hint={t(isMailed ? 'people.access.emailMailed' : 'people.access.emailShown')}
              dir="ltr"
              autoComplete="off"
              required
            />
            <Toolbar>
              <SubmitButton kind="plain">{t('people.access.email')}</SubmitButton>
            </Toolbar>
          </Form>
          <Toolbar>
            {person.sessions > 0 && (
              <ConfirmDialog
                {...asking('sign-out')}
                label={t('people.access.signOut')}
                title={t('people.access.signOutTitle', { name })}
                confirm={t('people.access.signOut')}
                action={actions.signOut}
              >
                <p>{t('people.access.signOutHint')}</p>
              </ConfirmDialog>
            )}
            {person.hasSecondFactor && (
              <ConfirmDialog
                {...asking('second-factor')}
                label={t('people.access.secondFactor')}
                title={t('people.access.secondFactorTitle', { name })}
                confirm={t('people.access.secondFactor')}
                action={actions.secondFactor}
              >
                <p>{t('people.access.secondFactorHint')}</p>
              </ConfirmDialog>
            )}
            <ConfirmDialog
              {...asking('disable')}
              kind="grave"
              label={t('people.access.disable')}
              title={t('people.access.disableTitle', { name })}
              confirm={t('people.access.disable')}
              action={actions.disable}
            >
              <p>{t('people.access.disableHint')}</p>
            </ConfirmDialog>
          </Toolbar>
        </>
      )}
      {person.hasProfile && (
        <Toolbar>
          <ConfirmDialog
            {...asking('profile')}
            kind="grave"
            label={t('people.access.profile')}
            title={t('people.access.profileTitle', { name })}
            confirm={t('people.access.profile')}
            action={actions.deleteProfile}
          >
            <p>{t('people.access.profileHint')}</p>
          </ConfirmDialog>
        </Toolbar>
      )}
      <p>
        <a href={erasurePath(person.id)}>{t('people.erase.link')}</a>{' '}
        <span className="faint">{t('people.erase.linkHint')}</span>
      </p>
    </section>
  );
}
