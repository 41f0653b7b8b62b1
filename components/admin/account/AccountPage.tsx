import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { Staff } from '@/domain/permissions/staff';
import type { OwnAccount, OwnSession } from '@/domain/sign-in/account';
import { getStaffT } from '@/i18n/staff/translate';
import { OwnSessions } from './OwnSessions';
import { PasswordPart } from './PasswordPart';
import { SecondStepPart } from './SecondStepPart';
import { YouPart } from './YouPart';

export type AccountActions = Record<
  | 'saveAccount'
  | 'savePassword'
  | 'endThere'
  | 'endElsewhere'
  | 'turnOff'
  | 'startConnecting'
  | 'disconnect',
  FormAction
>;

interface AccountPageProps {
  language: string;
  timeZone: string;
  staff: Staff;
  account: OwnAccount;
  sessions: readonly OwnSession[];
  /** Name of the external sign-in provider that the operator configured. */
  provider: string | null;
  actions: AccountActions;
}

/** The signed-in user's account: profile, password, second factor, sessions. */
export function AccountPage(props: AccountPageProps) {
  const { language, timeZone, staff, account, sessions, provider, actions } = props;
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('account.title')}</h1>
      <YouPart {...{ language, staff }} action={actions.saveAccount} />
      <PasswordPart {...{ language, account }} email={staff.email} action={actions.savePassword} />
      <SecondStepPart {...{ language, account }} action={actions.turnOff} />
      {provider && <ProviderPart {...{ language, account, provider, actions }} />}
      <OwnSessions
        {...{ language, timeZone, sessions }}
        here={staff.sessionHash}
        endThere={actions.endThere}
        endElsewhere={actions.endElsewhere}
      />
    </>
  );
}

interface ProviderPartProps extends Pick<AccountPageProps, 'language' | 'account' | 'actions'> {
  provider: string;
}

function ProviderPart({ language, account, provider, actions }: ProviderPartProps) {
  const t = getStaffT(language);
  const isConnected = account.provider !== null;
  const button = isConnected ? 'account.provider.disconnect' : 'account.provider.connect';
  return (
    <section aria-labelledby="provider-title">
      <h2 id="provider-title">{t('account.provider.title', { name: provider })}</h2>
      {isConnected && <p>{t('account.provider.joined', { name: provider })}</p>}
      {(!isConnected || account.hasPassword) && (
        <Form action={isConnected ? actions.disconnect : actions.startConnecting} id="provider">
          <p>
            <SubmitButton kind="plain">{t(button, { name: provider })}</SubmitButton>
          </p>
        </Form>
      )}
    </section>
  );
}
