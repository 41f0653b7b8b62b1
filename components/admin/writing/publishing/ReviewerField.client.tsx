'use client';

import { HEADING, MARGIN_PART } from '@/components/admin/ui/classes';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { useSaveFirst } from '@/components/admin/writing/autosave/use-save-first';

interface WithWhomProps {
  storyId: string;
  language: string;
  title: string;
  /** Assignee and deadline in words. */
  said: string;
  action: FormAction;
  /** Label of the button to take the text on or give it back; null where neither is possible. */
  offer: string | null;
  /** Link to assign it to somebody else. */
  more: { href: string; words: string };
}

/** The assignment in the margin. What is typed is saved before an action. */
export function WithWhom({ storyId, language, title, said, ...rest }: WithWhomProps) {
  const { action, offer, more } = rest;
  const saveFirst = useSaveFirst();
  return (
    <section className={MARGIN_PART} aria-labelledby="with-whom">
      <h2 id="with-whom" className={HEADING}>
        {title}
      </h2>
      <p dir="auto">{said}</p>
      {/* After a conflict with another user the form stays, because it shows the error. */}
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
