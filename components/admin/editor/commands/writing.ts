import type { Schema } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** The part of the editor that commands use, so that they also run without a browser. */
export interface Writing {
  readonly state: EditorState;
  readonly schema: Schema;
  readonly view: { dispatch(tr: Transaction): void };
}
