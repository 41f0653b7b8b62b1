import { OtherWords } from '@/components/admin/taxonomy/OtherLanguages';
import { TickToGoOn } from '@/components/admin/ui/forms/ConfirmCheckbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { Tabs } from '@/components/admin/ui/Tabs';
import { topicAdminPath } from '@/domain/addresses/staff-address';
import { namePrint } from '@/domain/taxonomy/term-name';
import type { TopicFile } from '@/domain/topics/topic-file';
import { direction, INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface TopicWordsFormProps {
  language: string;
  topic: TopicFile;
  /** Content language whose names and texts are shown. */
  named: string;
  /** Null when the user may not change the topic. */
  action: FormAction | null;
}

/** A topic's name and description in one language, next to those in another. */
export function TopicWordsForm({ language, topic, named, action }: TopicWordsFormProps) {
  const t = getStaffT(language);
  const words = topic.names.find((each) => each.language === named);
  const tongue = { lang: named, dir: direction(named) };
  return (
    <section className="section" aria-labelledby="words-title">
      <h2 className="section-title" id="words-title">
        {t('topics.words')}
      </h2>
      <Tabs
        label={t('topics.languages')}
        tabs={INTERFACE_LANGUAGES.map((tag) => ({
          href: topicAdminPath(topic.id, tag),
          isHere: tag === named,
          label: topic.names.some((each) => each.language === tag)
            ? languageName(tag, language)
            : t('topics.languageMissing', { language: languageName(tag, language) }),
        }))}
      />
      <div className="columns">
        {action ? (
          <Form action={action} id="words" key={named} label={languageName(named, language)}>
            <input type="hidden" name="id" value={topic.id} />
            <input type="hidden" name="language" value={named} />
            <input type="hidden" name="was" value={namePrint(words)} />
            <Field name="name" label={t('topics.name')} defaultValue={words?.name} {...tongue} />
            <TickToGoOn name="sameName" label={t('topics.bothNamed')} />
            <Field
              name="slug"
              label={t('topics.address')}
              hint={t('topics.addressHint')}
              defaultValue={words?.slug}
              isOptional
              {...tongue}
            />
            <TextArea
              name="description"
              label={t('topics.description')}
              defaultValue={words?.description}
              isOptional
              {...tongue}
            />
            <SubmitButton>{t('topics.save')}</SubmitButton>
          </Form>
        ) : (
          <div {...tongue}>
            <p>{words?.name}</p>
            <p>{words?.description}</p>
          </div>
        )}
        <OtherWords part="topics" language={language} names={topic.names} except={named} />
      </div>
    </section>
  );
}
