import { OwnSessions } from '@/components/admin/account/OwnSessions';
import { momentWords } from '@/components/admin/moment';
import { Facts } from '@/components/admin/ui/Facts';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { ACCOUNT_PATH, AUDIT_PATH, PEOPLE_PATH } from '@/domain/addresses/staff-address';
import { seenPrint } from '@/domain/forms/seen';
import { type Person, seenRole } from '@/domain/people/people';
import type { Staff } from '@/domain/permissions/staff';
import type { OwnSession } from '@/domain/sign-in/account';
import { getStaffT } from '@/i18n/staff/translate';
import { AccessControls } from './AccessControls';
import { roleWords, waysIn } from './people-words';
import { RoleFields } from './RoleFields';

interface PersonPageProps {
  staff: Staff;
  person: Person;
  language: string;
  timeZone: string;
  written: readonly string[];
  /** Where the user is signed in. */
  sessionsOf: readonly OwnSession[];
  /** Whether the site sends mail. */
  isMailed: boolean;
  /** The action to confirm. */
  ask: string;
  actions: Record<
    | 'role'
    | 'disable'
    | 'enable'
    | 'signOut'
    | 'password'
    | 'email'
    | 'endSession'
    | 'secondFactor'
    | 'deleteProfile',
    FormAction
  >;
}

/** One user: details of the account, and what an administrator can change. */
export function PersonPage(props: PersonPageProps) {
  const { staff, person, language, timeZone, written, sessionsOf, ask, actions } = props;
  const t = getStaffT(language);
  const moment = (instant: number) => momentWords(instant, language, timeZone);
  const { id, email, createdAt, disabledAt, sessions, seenAt } = person;
  return (
    <>
      <p>
        <a href={PEOPLE_PATH}>{t('people.title')}</a>
      </p>
      <h1 dir="auto">{person.name || email}</h1>
      {disabledAt !== null && (
        <Notice>{t('people.disabledSince', { moment: moment(disabledAt) })}</Notice>
      )}
      <Facts>
        <dt>{t('people.email')}</dt>
        <dd>
          <bdi dir="ltr">{email}</bdi>
        </dd>
        <dt>{t('people.role')}</dt>
        <dd>{roleWords(person, language)}</dd>
        <dt>{t('people.way.title')}</dt>
        <dd>{waysIn(person, language)}</dd>
        <dt>{t('people.seen')}</dt>
        <dd>
          {seenAt === null
            ? t('people.notSignedIn')
            : t('people.seenIn', { moment: moment(seenAt), sessions })}
        </dd>
        <dt>{t('people.since')}</dt>
        <dd>{moment(createdAt)}</dd>
      </Facts>
      <p>
        <a href={`${AUDIT_PATH}?person=${id}`}>{t('people.toAudit')}</a>
      </p>
      {id === staff.staffId ? (
        <p>
          {t('people.itIsYou')} <a href={ACCOUNT_PATH}>{t('people.toAccount')}</a>
        </p>
      ) : (
        <>
          <section aria-labelledby="role">
            <SectionTitle id="role">{t('people.changeRole')}</SectionTitle>
            <Form action={actions.role} id="role-form">
              <input type="hidden" name="id" value={id} />
              <SeenField value={seenPrint(seenRole(person))} />
              <RoleFields
                {...{ staff, language, written, role: person.role, languages: person.languages }}
              />
              <Toolbar>
                <SubmitButton>{t('people.saveRole')}</SubmitButton>
              </Toolbar>
            </Form>
          </section>
          {sessionsOf.length > 0 && (
            <OwnSessions
              {...{ language, timeZone }}
              sessions={sessionsOf}
              of={id}
              endThere={actions.endSession}
            />
          )}
          <AccessControls {...{ person, language, ask, actions }} isMailed={props.isMailed} />
        </>
      )}
    </>
  );
}
