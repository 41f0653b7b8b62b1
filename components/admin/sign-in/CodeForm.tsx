import { Button } from '@/components/admin/ui/Button';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SIGN_OUT_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';
import { CodeField } from './CodeField';

interface CodeFormProps {
  language: string;
  next: string;
  action: FormAction;
}

export function CodeForm({ language, next, action }: CodeFormProps) {
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('signIn.code.title')}</h1>
      <p>{t('signIn.code.words')}</p>
      <Form action={action} id="code">
        <input type="hidden" name="next" value={next} />
        <CodeField language={language} />
        <p>
          <SubmitButton>{t('signIn.continue')}</SubmitButton>
        </p>
      </Form>
      <form method="post" action={SIGN_OUT_PATH}>
        <Button type="submit" kind="quiet">
          {t('signIn.code.startAgain')}
        </Button>
      </form>
    </>
  );
}
