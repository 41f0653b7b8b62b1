import { TickToGoOn } from '@/components/admin/ui/forms/ConfirmCheckbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { PageHead } from '@/components/admin/ui/PageHead';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import type { UncertainMail } from '@/domain/mail/mail';
import type { OpenInvitation, Person } from '@/domain/people/people';
import type { Staff } from '@/domain/permissions/staff';
import { getStaffT } from '@/i18n/staff/translate';
import { Invitations } from './Invitations';
import { PeopleTable } from './PeopleTable';
import { RoleFields } from './RoleFields';
import { UncertainMails } from './UncertainMails';

interface PeoplePageProps {
  staff: Staff;
  language: string;
  timeZone: string;
  now: number;
  people: readonly Person[];
  invitations: readonly OpenInvitation[];
  uncertain: readonly UncertainMail[];
  written: readonly string[];
  /** Whether the site sends mail; else links are shown to the user who creates them. */
  isMailed: boolean;
  actions: { invite: FormAction; renew: FormAction; cancel: FormAction };
}

/** All users, open invitations, and a form to invite. */
export function PeoplePage(props: PeoplePageProps) {
  const { staff, language, timeZone, now, people, invitations, written, isMailed } = props;
  const { invite, renew, cancel } = props.actions;
  const t = getStaffT(language);
  return (
    <>
      <PageHead>
        <h1>{t('people.title')}</h1>
        <a href="#invite">{t('people.invite.title')}</a>
      </PageHead>
      <PeopleTable {...{ staff, language, timeZone, people }} />
      {invitations.length > 0 && (
        <Invitations {...{ language, timeZone, now, invitations, renew, cancel }} />
      )}
      <UncertainMails {...{ language, timeZone }} mails={props.uncertain} />
      <section aria-labelledby="invite">
        <SectionTitle id="invite">{t('people.invite.title')}</SectionTitle>
        {people.length === 1 && invitations.length === 0 && <p>{t('people.invite.first')}</p>}
        <Form action={invite} id="invite-form" empties>
          <Field
            name="email"
            type="email"
            label={t('people.email')}
            hint={t(isMailed ? 'people.invite.mailed' : 'people.invite.shown')}
            required
            dir="ltr"
            autoComplete="off"
          />
          <RoleFields staff={staff} language={language} written={written} />
          <TickToGoOn name="replace" label={t('people.replaceInvitation')} />
          <Toolbar>
            <SubmitButton>{t('people.invite.send')}</SubmitButton>
          </Toolbar>
        </Form>
      </section>
    </>
  );
}
