import type { TextPresence } from '@/domain/writing/edit-lock';
import type { SavedAnswer, SaveMore, TheirText } from './save-request';
import type { Saving } from './saving';
import type { TypedText } from './typed-text';

/** The screen, as far as saving has to do with it. */
export interface Screen {
  /** The text as it stands there now. */
  read(): TypedText;
  /** The address of the text as typed; undefined to let it follow the title. */
  readSlug(): string | undefined;
  /** Notices what was typed a moment ago and was not told yet. */
  catchUp(): void;
  /** What goes with the text beside its words. */
  readMore(): SaveMore;
  /** @param sent what went with it */
  onSaved(saved: SavedAnswer, sent: SaveMore): void;
  /** Shows another text instead. */
  put(text: TypedText): void;
}

/** How a page begins. */
export interface Begun {
  version: number;
  savedAt: number;
  text: TypedText;
  around: TextPresence | null;
}

/** Where a text is sent, and where its page says that it is open. */
export interface Addresses {
  save: string;
  presence: string;
  /** Where the page hears what its checks need to know. */
  checks: string;
}

export interface RunnerState {
  saving: Saving<TheirText>;
  /** What is wrong with single fields, since the last refusal. */
  problems: Record<string, string>;
  /** Who else was there when the server was last heard. */
  around: TextPresence | null;
}
