import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { RHYTHMS, type Settings } from '@/domain/subscriptions/wish';
import type { TopicLine } from '@/domain/topics/topic-file';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { WEEK, weekdayName } from '@/i18n/weekday';

/** What staff can choose for a subscriber. */
export interface Followable {
  topics: readonly Pick<TopicLine, 'id' | 'name' | 'nameLanguage'>[];
  collections: readonly { id: string; name: string; language?: string }[];
  /** Languages of the site. */
  languages: readonly string[];
}

interface SubscriptionFieldsProps extends Followable {
  language: string;
  /** Keys of what is followed now. */
  chosen?: readonly string[];
  /** Further things that are followed now, such as names. */
  others?: readonly { value: string; label: string; language?: string }[];
  settings?: Omit<Settings, 'language'> & { language: string };
}

/** What a subscriber follows, how often and in which language. */
export function SubscriptionFields(props: SubscriptionFieldsProps) {
  const { language, topics, collections, languages, chosen, others = [], settings } = props;
  const t = getStaffT(language);
  return (
    <>
      <Choices
        kind="several"
        name="scope"
        label={t('subscribers.chooseScopes')}
        chosen={chosen}
        options={[
          { value: 'site', label: t('subscribers.scopes.site') },
          { value: 'today', label: t('subscribers.scopes.today') },
          ...topics.map((each) => ({
            value: `topic:${each.id}`,
            label: each.name,
            language: each.nameLanguage,
          })),
          ...collections.map((each) => ({
            value: `collection:${each.id}`,
            label: each.name,
            language: each.language,
          })),
          ...others,
        ]}
      />
      <Select
        name="rhythm"
        label={t('subscribers.rhythm')}
        defaultValue={settings?.rhythm ?? 'daily'}
        options={RHYTHMS.map((each) => ({
          value: each,
          label: t(`subscribers.rhythms.${each}`),
        }))}
      />
      {settings && (
        <Select
          name="weekday"
          label={t('subscribers.weekday')}
          defaultValue={String(settings.weekday)}
          options={WEEK.map((day) => ({
            value: String(day),
            label: weekdayName(day, language),
          }))}
        />
      )}
      <Select
        name="language"
        label={t('subscribers.language')}
        defaultValue={settings?.language ?? language}
        options={languages.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
      />
      <Checkbox
        name="onlyMine"
        label={t('subscribers.onlyMine')}
        defaultChecked={settings?.onlyMine}
      />
    </>
  );
}

/** 1 is Monday. */
