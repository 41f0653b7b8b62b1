import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { listParams, type StaffListQuery } from '@/domain/story-list/story-list';
import { getStaffT } from '@/i18n/staff/translate';

interface UndoFormProps {
  language: string;
  query: StaffListQuery;
  id: string;
  action: FormAction;
}

/** Undoes the last bulk change. */
export function UndoForm({ language, query, id, action }: UndoFormProps) {
  const t = getStaffT(language);
  return (
    <Form action={action} label={t('stories.undo')} id="undo" className="undo">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="back" value={new URLSearchParams(listParams(query)).toString()} />
      <SubmitButton kind="plain">{t('stories.undo')}</SubmitButton>
      <p className="hint">{t('stories.undoHint')}</p>
    </Form>
  );
}
