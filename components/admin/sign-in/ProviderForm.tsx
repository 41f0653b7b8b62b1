import { Button } from '@/components/admin/ui/Button';
import { getStaffT } from '@/i18n/staff/translate';
import { PROVIDER_START, ProviderFields, type ProviderWay } from './ProviderFields';

interface ProviderFormProps {
  language: string;
  next: string;
  provider: ProviderWay;
}

/** A button that leads to the sign-in provider. */
export function ProviderForm({ language, next, provider }: ProviderFormProps) {
  const { name, csrfToken } = provider;
  return (
    <form method="post" action={PROVIDER_START} id="provider" className="form">
      <ProviderFields {...{ csrfToken, next }} />
      <p>
        <Button type="submit">{getStaffT(language)('signIn.withProvider', { name })}</Button>
      </p>
    </form>
  );
}
