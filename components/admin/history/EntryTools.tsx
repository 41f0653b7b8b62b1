import { RestoreFields } from '@/components/admin/history/RestoreFields';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { type HistoryEntry, nameOf } from '@/domain/history/history';
import { getStaffT } from '@/i18n/staff/translate';
import { HISTORY } from './history-classes';

interface EntryToolsProps {
  storyId: string;
  language: string;
  interfaceLanguage: string;
  entry: HistoryEntry;
  workingId: string;
  restore: FormAction;
  name: FormAction;
}

/** Restores an entry or gives it a name. */
export function EntryTools(props: EntryToolsProps) {
  const { storyId, language, interfaceLanguage, entry, workingId } = props;
  const t = getStaffT(interfaceLanguage);
  const name = nameOf(entry);
  return (
    <div className={HISTORY.tools}>
      {entry.id !== workingId && (
        <Form action={props.restore}>
          <RestoreFields {...{ storyId, language, workingId }} versionId={entry.id} />
          <SubmitButton kind="plain">{t('history.restore')}</SubmitButton>
        </Form>
      )}
      <Disclosure summary={t(name ? 'history.rename' : 'history.name')}>
        <Form action={props.name} id={`name-${entry.number}`}>
          <TextIdFields storyId={storyId} language={language} />
          <input type="hidden" name="versionId" value={entry.id} />
          <Field
            name="name"
            label={t('history.nameLabel')}
            hint={t('history.nameHint')}
            defaultValue={name}
            maxLength={120}
            dir="auto"
            autoComplete="off"
            isOptional
          />
          <SubmitButton kind="plain">{t('history.nameButton')}</SubmitButton>
        </Form>
      </Disclosure>
    </div>
  );
}
