import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { collectionAdminPath } from '@/domain/addresses/staff-address';
import type { ShelfLine } from '@/domain/collections/collection-file';
import { seenPrint } from '@/domain/forms/seen';
import { direction, INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface ShelfNotesProps {
  language: string;
  collectionId: string;
  line: ShelfLine;
  note: FormAction;
  take: FormAction;
}

/** The notes on one story of a collection, and its removal from the collection. */
export function ShelfNotes({ language, collectionId, line, note, take }: ShelfNotesProps) {
  const t = getStaffT(language);
  const { story, notes } = line;
  const hidden = (
    <>
      <input type="hidden" name="id" value={collectionId} />
      <input type="hidden" name="story" value={story.id} />
    </>
  );
  return (
    <div className="self-start bg-board px-[1.125rem] py-[0.875rem]">
      <h3 lang={story.language} dir={direction(story.language)}>
        {story.title}
      </h3>
      <Form action={note} id="notes" key={story.id}>
        {hidden}
        <SeenField value={seenPrint(notes)} />
        <p className="hint">{t('collections.noteHint')}</p>
        {INTERFACE_LANGUAGES.map((tag) => (
          <Field
            key={tag}
            name={`note.${tag}`}
            label={t('collections.noteIn', { language: languageName(tag, language) })}
            defaultValue={notes[tag]}
            lang={tag}
            dir={direction(tag)}
          />
        ))}
        <Toolbar>
          <SubmitButton>{t('collections.saveNotes')}</SubmitButton>
          <a href={`${collectionAdminPath(collectionId)}#shelf`} className="button is-quiet">
            {t('collections.cancel')}
          </a>
        </Toolbar>
      </Form>
      <Form action={take} id="take">
        {hidden}
        <SubmitButton kind="grave">{t('collections.take')}</SubmitButton>
      </Form>
    </div>
  );
}
