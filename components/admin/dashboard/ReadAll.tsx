import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { Notification } from '@/domain/notifications/notification';
import { getStaffT } from '@/i18n/staff/translate';

interface ReadAllProps {
  /** Those shown, the newest first. */
  items: readonly Notification[];
  language: string;
  action: FormAction;
}

/** Button that marks all notifications as read, but none that came after the page was made. */
export function ReadAll({ items, language, action }: ReadAllProps) {
  const t = getStaffT(language);
  const [newest] = items;
  if (!newest || items.every(({ isRead }) => isRead)) return null;
  return (
    <Form action={action} id="read-all">
      <input type="hidden" name="until" value={newest.at} />
      <p>
        <SubmitButton kind="plain">{t('notifications.readAll')}</SubmitButton>
      </p>
    </Form>
  );
}
