import type { Schema } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** What commands need of an editor, so that they run without a browser as well. */
export interface Writing {
  readonly state: EditorState;
  readonly schema: Schema;
  readonly view: { dispatch(tr: Transaction): void };
}
