import { ButtonLink } from '@/components/admin/ui/Button';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { STORIES_PATH } from '@/domain/addresses/staff-address';
import type { Duplicable } from '@/domain/writing/duplicate';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface DuplicateStoryProps {
  language: string;
  storyId: string;
  found: Duplicable;
  mayMakeTemplate: boolean;
  action: FormAction;
}

/** Copies a story in some of its languages, as a story or as a template. */
export function DuplicateStory(props: DuplicateStoryProps) {
  const { language, storyId, found, mayMakeTemplate, action } = props;
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('stories.duplicate.title')}</h1>
      <p lang={found.titleLanguage} dir={direction(found.titleLanguage)}>
        {found.title || t('stories.untitled')}
      </p>
      <Form action={action} id="duplicate" label={t('stories.duplicate.title')}>
        <input type="hidden" name="storyId" value={storyId} />
        <Choices
          name="language"
          kind="several"
          label={t('stories.column.languages')}
          chosen={found.texts.map((text) => text.language)}
          options={found.texts.map((text) => ({
            value: text.language,
            label: languageName(text.language, language),
          }))}
        />
        {mayMakeTemplate && (
          <Choices
            name="as"
            kind="one"
            label={t('stories.duplicate.as')}
            chosen={['copy']}
            options={[
              { value: 'copy', label: t('stories.duplicate.asCopy') },
              { value: 'template', label: t('stories.duplicate.asTemplate') },
            ]}
          />
        )}
        <p className="hint">{t('stories.duplicate.hint')}</p>
        <Toolbar>
          <SubmitButton>{t('stories.duplicate.title')}</SubmitButton>
          <ButtonLink kind="quiet" href={STORIES_PATH}>
            {t('stories.bulk.cancel')}
          </ButtonLink>
        </Toolbar>
      </Form>
    </>
  );
}
