import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { getStaffT } from '@/i18n/staff/translate';
import { type Followable, SubscriptionFields } from './SubscriptionFields';

interface NewSubscriberProps extends Followable {
  language: string;
  add: FormAction;
}

/** Adds somebody who agreed elsewhere. */
export function NewSubscriber({
  language,
  topics,
  collections,
  languages,
  add,
}: NewSubscriberProps) {
  const t = getStaffT(language);
  return (
    <Disclosure summary={t('subscribers.add')}>
      <p className="hint">{t('subscribers.addHint')}</p>
      <Form action={add} id="add" label={t('subscribers.add')}>
        <Field type="email" name="email" label={t('subscribers.email')} dir="ltr" required />
        <SubscriptionFields {...{ language, topics, collections, languages }} />
        <TextArea
          name="ground"
          label={t('subscribers.ground')}
          hint={t('subscribers.groundHint')}
          rows={2}
          dir="auto"
          required
        />
        <Checkbox name="isAnew" label={t('subscribers.anew')} hint={t('subscribers.anewHint')} />
        <SubmitButton>{t('subscribers.add')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
