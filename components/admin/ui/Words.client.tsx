'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** The few words that shared pieces say themselves; the frame around every page gives them once. */
export interface UiWords {
  problems: string;
  optional: string;
  sending: string;
  notSent: string;
  cancel: string;
  close: string;
  signInAgain: string;
  seeNow: string;
  copy: string;
  copied: string;
  selected: string;
  /** With `{time}` in it. */
  keptRestored: string;
  keptOffered: string;
  keptTake: string;
  keptDiscard: string;
}

const Words = createContext<UiWords>({
  problems: '',
  optional: '',
  sending: '',
  notSent: '',
  cancel: '',
  close: '',
  signInAgain: '',
  seeNow: '',
  copy: '',
  copied: '',
  selected: '',
  keptRestored: '',
  keptOffered: '',
  keptTake: '',
  keptDiscard: '',
});

/** Gives the shared pieces within it their words. */
export function WordsProvider({ words, children }: { words: UiWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

/** The words of the shared pieces, in the language of the page. */
export function useWords(): UiWords {
  return useContext(Words);
}
