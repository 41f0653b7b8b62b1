import type { FormState } from '@/components/admin/ui/forms/form-state';

/** A form for a comment on the page. */
export interface CommentForm {
  /** What is typed in it; empty for nothing. */
  words(): string;
  /** Adds the comment and resolves with the answer. */
  send(): Promise<FormState>;
  /** Puts the cursor into it. */
  focus(): void;
}

const forms = new Set<CommentForm>();

/** Makes a form known while it is on the page. Returns a function that ends that. */
export function noteCommentForm(form: CommentForm): () => void {
  forms.add(form);
  return () => void forms.delete(form);
}

/** Forms in which something is typed that was not added yet. */
export function openComments(): CommentForm[] {
  return [...forms].filter((form) => form.words() !== '');
}

/** Adds comments one after the other. Returns the first that could not be added, else null. */
export async function addComments(of: readonly CommentForm[]): Promise<CommentForm | null> {
  for (const form of of) {
    const { status } = await form.send();
    if (status !== 'done') return form;
  }
  return null;
}
