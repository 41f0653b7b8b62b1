import type { ComponentProps } from 'react';
import {
  PROVIDER_START,
  ProviderFields,
  type ProviderWay,
} from '@/components/admin/sign-in/ProviderFields';
import { Button } from '@/components/admin/ui/Button';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { TextEvent } from '@/domain/access/text-event';
import { ACCOUNT_ERASURE_PATH, ACCOUNT_PATH, PROFILE_PATH } from '@/domain/addresses/staff-address';
import type { Staff } from '@/domain/permissions/staff';
import type { OwnAccount, OwnSession } from '@/domain/sign-in/account';
import { getStaffT } from '@/i18n/staff/translate';
import { EmailPart } from './EmailPart';
import { MailsPart } from './MailsPart';
import { OwnSessions } from './OwnSessions';
import { PasswordPart } from './PasswordPart';
import { SecondStepPart } from './SecondStepPart';
import { YouPart } from './YouPart';

export type AccountActions = Record<
  | 'saveAccount'
  | 'savePassword'
  | 'askForEmail'
  | 'keepEmail'
  | 'saveMails'
  | 'endThere'
  | 'endElsewhere'
  | 'turnOff'
  | 'disconnect',
  FormAction
>;

interface AccountPageProps {
  language: string;
  timeZone: string;
  staff: Staff;
  account: OwnAccount;
  /** Events that are mailed to the user; null where the site sends no mail. */
  mailed: readonly TextEvent[] | null;
  sessions: readonly OwnSession[];
  /** What is known of the change of the e-mail address. */
  email: Pick<ComponentProps<typeof EmailPart>, 'isMailed' | 'pending'>;
  /** Whether readers have a page about the user. */
  isAuthorPublic: boolean;
  /** The sign-in provider that the operator configured. */
  provider: ProviderWay | null;
  actions: AccountActions;
}

/** The signed-in user's account: profile, password, second factor, sessions. */
export function AccountPage(props: AccountPageProps) {
  const {
    language,
    timeZone,
    staff,
    account,
    mailed,
    sessions,
    isAuthorPublic,
    provider,
    actions,
  } = props;
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('account.title')}</h1>
      <YouPart {...{ language, staff }} action={actions.saveAccount} />
      <EmailPart {...{ language, timeZone, staff, actions }} {...props.email} />
      <section aria-labelledby="profile-title">
        <h2 id="profile-title">{t('account.profile.title')}</h2>
        <p>{t(isAuthorPublic ? 'account.profile.on' : 'account.profile.off')}</p>
        <p>
          <a href={PROFILE_PATH} className="button is-plain">
            {t('account.profile.change')}
          </a>
        </p>
      </section>
      {mailed && <MailsPart {...{ language, mailed }} action={actions.saveMails} />}
      <PasswordPart {...{ language, account }} email={staff.email} action={actions.savePassword} />
      <SecondStepPart {...{ language, account }} action={actions.turnOff} />
      {provider && <ProviderPart {...{ language, account, provider, actions }} />}
      <OwnSessions
        {...{ language, timeZone, sessions }}
        here={staff.sessionHash}
        endThere={actions.endThere}
        endElsewhere={actions.endElsewhere}
      />
      <section aria-labelledby="erasure-title">
        <h2 id="erasure-title">{t('people.erase.link')}</h2>
        <p>{t('people.erase.linkHint')}</p>
        <p>
          <a href={ACCOUNT_ERASURE_PATH} className="button is-plain">
            {t('people.erase.titleOwn')}
          </a>
        </p>
      </section>
    </>
  );
}

interface ProviderPartProps extends Pick<AccountPageProps, 'language' | 'account' | 'actions'> {
  provider: ProviderWay;
}

function ProviderPart({ language, account, provider, actions }: ProviderPartProps) {
  const t = getStaffT(language);
  const isConnected = account.provider !== null;
  const { name, csrfToken } = provider;
  return (
    <section aria-labelledby="provider-title">
      <h2 id="provider-title">{t('account.provider.title', { name })}</h2>
      {isConnected && <p>{t('account.provider.joined', { name })}</p>}
      {isConnected && account.hasPassword && (
        <Form action={actions.disconnect} id="provider">
          <p>
            <SubmitButton kind="plain">{t('account.provider.disconnect', { name })}</SubmitButton>
          </p>
        </Form>
      )}
      {!isConnected && (
        <form method="post" action={PROVIDER_START} id="provider" className="form">
          <ProviderFields csrfToken={csrfToken} next={ACCOUNT_PATH} />
          <p>
            <Button type="submit" name="for" value="connecting">
              {t('account.provider.connect', { name })}
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}
