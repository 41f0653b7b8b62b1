import { seenPrint } from '@/domain/forms/seen';
import { Form } from './forms/Form.client';
import type { FormAction } from './forms/form-state';
import { SeenField } from './forms/SeenField.client';
import { SubmitButton } from './forms/SubmitButton.client';
import { Notice } from './Notice';

interface DraftStateProps {
  /** What was saved and not published; null for nothing. */
  draft: unknown;
  /** Whether there is a draft, in words, and labels of the buttons. */
  words: Record<'state' | 'publish' | 'discard', string>;
  publishDraft: FormAction;
  discardDraft: FormAction;
  /** BCP 47 tag of the language that is open, where the page has a part for each; stays open after the change. */
  shown?: string;
}

/** Whether something has a draft, with buttons that publish or discard the one that is shown. */
export function DraftState({ draft, words, shown, ...actions }: DraftStateProps) {
  const seen = (
    <>
      <SeenField value={seenPrint(draft)} />
      {shown && <input type="hidden" name="language" value={shown} />}
    </>
  );
  return (
    <section className="section">
      <Notice>
        <p>{words.state}</p>
      </Notice>
      {draft !== null && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <Form action={actions.publishDraft} label={words.publish}>
            {seen}
            <SubmitButton>{words.publish}</SubmitButton>
          </Form>
          <Form action={actions.discardDraft} label={words.discard}>
            {seen}
            <SubmitButton kind="plain">{words.discard}</SubmitButton>
          </Form>
        </div>
      )}
    </section>
  );
}
