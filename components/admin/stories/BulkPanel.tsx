import { ButtonLink } from '@/components/admin/ui/Button';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { type Option, Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { BulkKind } from '@/domain/bulk/bulk';
import { KINDS } from '@/domain/stories/story-kind';
import { listParams, type StaffListQuery } from '@/domain/story-list/story-list';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { storiesPath } from './list-address';

interface BulkPanelProps {
  language: string;
  query: StaffListQuery;
  what: BulkKind;
  /** Ids of the ticked stories. */
  chosen: readonly string[];
  topics: readonly Option[];
  languages: readonly string[];
  action: FormAction;
}

/** Details and confirmation of a change to the ticked stories. */
export function BulkPanel(props: BulkPanelProps) {
  const { language, query, what, chosen, action } = props;
  const t = getStaffT(language);
  const hint = HINTS[what];
  return (
    <section className="bulk-panel" aria-labelledby="bulk">
      <h2 id="bulk">
        {t(`stories.bulk.${what}`)}
        {': '}
        {t('stories.bulk.count', { count: chosen.length })}
      </h2>
      <Form action={action} label={t(`stories.bulk.${what}`)} id="bulk-form">
        {chosen.map((id) => (
          <input key={id} type="hidden" name="story" value={id} />
        ))}
        <input type="hidden" name="do" value={what} />
        <input
          type="hidden"
          name="back"
          value={new URLSearchParams(listParams(query)).toString()}
        />
        {hint && <p>{t(hint)}</p>}
        <What {...props} />
        <div className="toolbar">
          <SubmitButton kind={what === 'bin' || what === 'withdraw' ? 'grave' : 'main'}>
            {t(`stories.bulk.${what}`)}
          </SubmitButton>
          <ButtonLink kind="quiet" href={storiesPath(query)}>
            {t('stories.bulk.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </section>
  );
}

const HINTS = {
  addTopic: null,
  removeTopic: null,
  changeKind: null,
  publish: 'stories.bulk.publishHint',
  withdraw: 'stories.bulk.withdrawHint',
  bin: 'stories.bulk.binHint',
  unbin: 'stories.bulk.unbinHint',
} as const;

function What({ language, what, topics, languages }: BulkPanelProps) {
  const t = getStaffT(language);
  const choose = { value: '', label: t('stories.bulk.choose') };
  switch (what) {
    case 'addTopic':
    case 'removeTopic':
      return <Select name="topic" label={t('stories.find.topic')} options={[choose, ...topics]} />;
    case 'changeKind': {
      const kinds = KINDS.map((kind) => ({ value: kind, label: t(`stories.kind.${kind}`) }));
      return <Select name="kind" label={t('stories.column.kind')} options={[choose, ...kinds]} />;
    }
    case 'publish':
    case 'withdraw': {
      const every = { value: '', label: t('stories.bulk.everyLanguage') };
      const each = languages.map((tag) => ({ value: tag, label: languageName(tag, language) }));
      return (
        <Select name="language" label={t('stories.find.language')} options={[every, ...each]} />
      );
    }
    default:
      return null;
  }
}
