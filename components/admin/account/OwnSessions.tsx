import { momentWords } from '@/components/admin/moment';
import { type Column, DataTable } from '@/components/admin/ui/DataTable';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { OwnSession } from '@/domain/sign-in/account';
import { deviceOf } from '@/domain/sign-in/device';
import { getStaffT, type StaffT } from '@/i18n/staff/translate';

interface OwnSessionsProps {
  language: string;
  timeZone: string;
  sessions: readonly OwnSession[];
  /** The session of the current request; absent for those of somebody else. */
  here?: string;
  /** The other user whose sessions these are. */
  of?: string;
  endThere: FormAction;
  /** Ends all but the current one. */
  endElsewhere?: FormAction;
}

/** Lists the sessions of a user with buttons to end them: each, or all but the current session. */
export function OwnSessions(props: OwnSessionsProps) {
  const { language, timeZone, sessions, here, of, endThere, endElsewhere } = props;
  const t = getStaffT(language);
  const time = (instant: number) => (
    <time dateTime={new Date(instant).toISOString()}>
      {momentWords(instant, language, timeZone)}
    </time>
  );
  const columns: Column<OwnSession>[] = [
    {
      key: 'device',
      label: t('account.sessions.device'),
      isHeader: true,
      cell: ({ device }) => deviceWords(device, t),
    },
    { key: 'since', label: t('account.sessions.since'), cell: (each) => time(each.signedInAt) },
    { key: 'seen', label: t('account.sessions.seen'), cell: (each) => time(each.seenAt) },
    {
      key: 'action',
      label: t('account.sessions.action'),
      isLabelHidden: true,
      cell: ({ idHash }) =>
        idHash === here ? t('account.sessions.here') : <EndOne {...{ idHash, of, t, endThere }} />,
    },
  ];
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('account.sessions.title')}</h2>
      <DataTable
        caption={t('account.sessions.title')}
        isCaptionHidden
        columns={columns}
        rows={sessions}
        rowKey={({ idHash }) => idHash}
      />
      {endElsewhere && sessions.length > 1 && (
        <Form action={endElsewhere} id="elsewhere">
          <p>
            <SubmitButton kind="grave">{t('account.sessions.elsewhere')}</SubmitButton>
          </p>
        </Form>
      )}
    </section>
  );
}

interface EndOneProps extends Pick<OwnSessionsProps, 'endThere' | 'of'> {
  idHash: string;
  t: StaffT;
}

function EndOne({ idHash, of, t, endThere }: EndOneProps) {
  return (
    <Form action={endThere} id={`end-${idHash.slice(0, 8)}`}>
      {of && <input type="hidden" name="id" value={of} />}
      <input type="hidden" name="session" value={idHash} />
      <SubmitButton kind="plain">{t('account.sessions.there')}</SubmitButton>
    </Form>
  );
}

/** Names of browser and system, as far as the user agent gives them. */
function deviceWords(userAgent: string, t: StaffT): string {
  const { browser, system } = deviceOf(userAgent);
  if (browser && system) return t('account.sessions.onSystem', { browser, system });
  return browser || system || t('account.sessions.unknown');
}
