import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { getStaffT } from '@/i18n/staff/translate';

/** A sign-in provider and the action that starts it. */
export interface ProviderWay {
  name: string;
  action: FormAction;
}

interface ProviderFormProps {
  language: string;
  next: string;
  provider: ProviderWay;
}

/** A button that leads to the sign-in provider. */
export function ProviderForm({ language, next, provider }: ProviderFormProps) {
  return (
    <Form action={provider.action} id="provider">
      <input type="hidden" name="next" value={next} />
      <p>
        <SubmitButton kind="plain">
          {getStaffT(language)('signIn.withProvider', { name: provider.name })}
        </SubmitButton>
      </p>
    </Form>
  );
}
