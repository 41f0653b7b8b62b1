import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { type NameOfScope, scopeKey } from '@/domain/subscriptions/scope';
import type { ListedSubscriber } from '@/domain/subscriptions/subscriber';
import { getStaffT } from '@/i18n/staff/translate';
import { type Followable, SubscriptionFields } from './SubscriptionFields';
import { scopeWords } from './scope-words';

interface ChangeSubscriberProps extends Followable {
  language: string;
  subscriber: ListedSubscriber;
  names: ReadonlyMap<string, NameOfScope>;
  change: FormAction;
}

/** Changes a subscription for somebody who asked for that elsewhere. */
export function ChangeSubscriber(props: ChangeSubscriberProps) {
  const { language, subscriber, names, change, ...followable } = props;
  const t = getStaffT(language);
  const { topics, collections } = followable;
  const listed = new Set([
    ...['site', 'today'],
    ...topics.map(({ id }) => `topic:${id}`),
    ...collections.map(({ id }) => `collection:${id}`),
  ]);
  const others = subscriber.scopes
    .filter((scope) => !listed.has(scopeKey(scope)))
    .map((scope) => {
      const { name, language: of } = scopeWords(scope, names, language);
      return { value: scopeKey(scope), label: name, language: of || undefined };
    });
  return (
    <Disclosure summary={t('subscribers.change')}>
      <p className="hint">{t('subscribers.changeHint')}</p>
      <Form action={change} id="change" label={t('subscribers.change')}>
        <input type="hidden" name="id" value={subscriber.id} />
        <SubscriptionFields
          {...followable}
          {...{ language, others }}
          chosen={subscriber.scopes.map(scopeKey)}
          settings={subscriber}
        />
        <TextArea
          name="ground"
          label={t('subscribers.changeGround')}
          hint={t('subscribers.changeGroundHint')}
          rows={2}
          dir="auto"
        />
        <SubmitButton>{t('subscribers.changeSave')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
