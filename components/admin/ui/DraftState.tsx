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
}

/** Whether something has a draft, with buttons that publish or discard the one that is shown. */
export function DraftState({ draft, words, publishDraft, discardDraft }: DraftStateProps) {
  return (
    <section className="section">
      <Notice>
        <p>{words.state}</p>
      </Notice>
      {draft !== null && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <Form action={publishDraft} label={words.publish}>
            <SeenField value={seenPrint(draft)} />
            <SubmitButton>{words.publish}</SubmitButton>
          </Form>
          <Form action={discardDraft} label={words.discard}>
            <SeenField value={seenPrint(draft)} />
            <SubmitButton kind="plain">{words.discard}</SubmitButton>
          </Form>
        </div>
      )}
    </section>
  );
}
