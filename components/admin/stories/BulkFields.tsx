import { Field } from '@/components/admin/ui/forms/Field.client';
import { type Option, Select } from '@/components/admin/ui/forms/Select.client';
import { AnnounceCheckbox } from '@/components/admin/writing/publishing/AnnounceCheckbox';
import type { BulkKind } from '@/domain/bulk/bulk';
import { KINDS } from '@/domain/stories/story-kind';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface BulkFieldsProps {
  language: string;
  timeZone: string;
  what: BulkKind;
  topics: readonly Option[];
  collections: readonly Option[];
  languages: readonly string[];
  /** Whether subscribers get what is published for the first time. */
  isAnnounced: boolean;
}

/** What a change to many stories needs to know. */
export function BulkFields(props: BulkFieldsProps) {
  const { language, timeZone, what, topics, collections } = props;
  const t = getStaffT(language);
  const choose = { value: '', label: t('stories.bulk.choose') };
  switch (what) {
    case 'addTopic':
    case 'removeTopic':
      return <Select name="topic" label={t('stories.find.topic')} options={[choose, ...topics]} />;
    case 'addCollection':
    case 'removeCollection': {
      const options = [choose, ...collections];
      return <Select name="collection" label={t('stories.find.collection')} options={options} />;
    }
    case 'changeKind': {
      const kinds = KINDS.map((kind) => ({ value: kind, label: t(`stories.kind.${kind}`) }));
      return <Select name="kind" label={t('stories.column.kind')} options={[choose, ...kinds]} />;
    }
    case 'setByline':
      return (
        <>
          <Field
            name="byline"
            dir="auto"
            label={t('stories.bulk.byline')}
            hint={t('stories.bulk.bylineHint')}
            isOptional
          />
          <TextLanguage {...props} />
        </>
      );
    case 'publish':
      return (
        <>
          <TextLanguage {...props} />
          <Announce {...props} />
        </>
      );
    case 'withdraw':
      return <TextLanguage {...props} />;
    case 'schedulePublish':
    case 'scheduleWithdraw':
      return (
        <>
          <TextLanguage {...props} />
          <Field
            name="hour"
            type="datetime-local"
            label={t(`schedule.${what === 'schedulePublish' ? 'publish' : 'withdraw'}.hour`)}
            hint={t('stories.bulk.hourHint', { zone: timeZone })}
            required
          />
          {what === 'schedulePublish' && <Announce {...props} />}
        </>
      );
    default:
      return null;
  }
}

function Announce({ language, isAnnounced }: BulkFieldsProps) {
  const t = getStaffT(language);
  return isAnnounced && <AnnounceCheckbox t={t} is="first" recipients={null} />;
}

function TextLanguage({ language, languages }: BulkFieldsProps) {
  const t = getStaffT(language);
  const every = { value: '', label: t('stories.bulk.everyLanguage') };
  const each = languages.map((tag) => ({ value: tag, label: languageName(tag, language) }));
  return <Select name="language" label={t('stories.find.language')} options={[every, ...each]} />;
}
