import { momentWords } from '@/components/admin/moment';
import { DataTable } from '@/components/admin/ui/DataTable';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { OpenInvitation } from '@/domain/people/people';
import { getStaffT } from '@/i18n/staff/translate';
import { roleWords } from './people-words';

interface InvitationsProps {
  language: string;
  timeZone: string;
  now: number;
  invitations: readonly OpenInvitation[];
  renew: FormAction;
  cancel: FormAction;
}

/** Open invitations. */
export function Invitations(props: InvitationsProps) {
  const { language, timeZone, now, invitations, renew, cancel } = props;
  const t = getStaffT(language);
  const moment = (instant: number) => momentWords(instant, language, timeZone);
  return (
    <DataTable
      caption={t('people.invitations.title')}
      rows={invitations}
      rowKey={(invitation) => invitation.email.toLowerCase()}
      columns={[
        {
          key: 'email',
          label: t('people.email'),
          isHeader: true,
          cell: ({ email }) => <bdi dir="ltr">{email}</bdi>,
        },
        { key: 'role', label: t('people.role'), cell: (each) => roleWords(each, language) },
        {
          key: 'by',
          label: t('people.invitations.invited'),
          cell: ({ createdAt, by }) =>
            by
              ? t('people.invitations.by', { moment: moment(createdAt), name: by })
              : moment(createdAt),
        },
        {
          key: 'ends',
          label: t('people.invitations.holds'),
          cell: ({ endsAt }) => (endsAt > now ? moment(endsAt) : t('people.invitations.ended')),
        },
        {
          key: 'mail',
          label: t('people.invitations.mail'),
          cell: ({ mail }) => <MailWords language={language} mail={mail} />,
        },
        {
          key: 'do',
          label: t('people.invitations.change'),
          isLabelHidden: true,
          cell: ({ id, email }) => (
            <>
              <Form action={renew} label={email}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton kind="plain">{t('people.invitations.renew')}</SubmitButton>
              </Form>
              <Form action={cancel} label={email}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton kind="quiet">{t('people.invitations.cancel')}</SubmitButton>
              </Form>
            </>
          ),
        },
      ]}
    />
  );
}

function MailWords({ language, mail }: Pick<OpenInvitation, 'mail'> & { language: string }) {
  const t = getStaffT(language);
  if (mail === null) return t('people.mail.none');
  if (mail.state === 'uncertain') return t('people.mail.uncertain');
  if (mail.state !== 'failed') return t(`people.mail.${mail.state}`);
  return (
    <>
      {t('people.mail.failed')}{' '}
      <span lang="en" dir="ltr" className="faint">
        {mail.lastError}
      </span>
    </>
  );
}
