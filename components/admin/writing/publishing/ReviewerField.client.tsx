'use client';

import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { useSaveFirst } from '@/components/admin/writing/autosave/use-save-first';

interface WithWhomProps {
  storyId: string;
  language: string;
  title: string;
  /** Who has the text and until when, in words. */
  said: string;
  action: FormAction;
  /** What the button says: takes it on, or gives it back; null where neither is possible. */
  offer: string | null;
  /** Where it is handed over. */
  more: { href: string; words: string };
}

/** In the label margin: who has the text. What is typed is saved before anything is done. */
export function WithWhom({ storyId, language, title, said, ...rest }: WithWhomProps) {
  const { action, offer, more } = rest;
  const saveFirst = useSaveFirst();
  return (
    <section className="desk-needed" aria-labelledby="with-whom">
      <h2 id="with-whom" className="desk-label">
        {title}
      </h2>
      <p dir="auto">{said}</p>
      {/* The form stays where somebody else was quicker: it says so. */}
      <Form action={action} id="with-whom-form" label={title} beforeSending={saveFirst}>
        <TextIdFields storyId={storyId} language={language} />
        <input type="hidden" name="back" value="text" />
        {offer && (
          <div>
            <SubmitButton kind="quiet">{offer}</SubmitButton>
          </div>
        )}
      </Form>
      <p>
        <a href={more.href}>{more.words}</a>
      </p>
    </section>
  );
}
