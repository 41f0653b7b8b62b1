'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** Messages of the shared components, set once by the frame. */
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
  /** Contains `{time}`. */
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

export function WordsProvider({ words, children }: { words: UiWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export function useWords(): UiWords {
  return useContext(Words);
}
