import type { TextContent } from '@/domain/texts/text-content';
import type { TextPresence } from '@/domain/writing/edit-lock';
import type { SavedAnswer, SaveMore, TheirText } from './save-request';
import type { Saving } from './saving';

/** The parts of the page that saving uses. */
export interface Screen {
  /** The current text. */
  read(): TextContent;
  /** The address as typed; undefined to let it follow the title. */
  readSlug(): string | undefined;
  /** Reports changes that the editor has delayed. */
  catchUp(): void;
  /** Additional data to save. */
  readMore(): SaveMore;
  /** @param sent the additional data that was saved */
  onSaved(saved: SavedAnswer, sent: SaveMore): void;
  /** Shows another text. */
  put(text: TextContent): void;
}

/** Initial state of a page. */
export interface Begun {
  version: number;
  savedAt: number;
  text: TextContent;
  around: TextPresence | null;
}

/** Addresses for saving and presence. */
export interface Addresses {
  save: string;
  presence: string;
  /** Address of the checklist's data. */
  checks: string;
}

export interface RunnerState {
  saving: Saving<TheirText>;
  /** Errors of single fields from the last refusal. */
  problems: Record<string, string>;
  /** Presence at the last answer of the server. */
  around: TextPresence | null;
}
