import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { TextPlace } from './local-copies';
import { type RunnerState, SavingRunner, type Screen } from './saving-runner';

interface UseSaving {
  place: TextPlace;
  /** Where the text is sent. */
  address: string;
  version: number;
  savedAt: number;
  screen: Screen;
}

/** How the saving of a text stands, and what the page may ask of it. */
export type SavingHandle = RunnerState & Pick<SavingRunner, 'typed' | 'ask' | 'flush' | 'decide'>;

/** Saves a text as long as its page lives. */
export function useSaving({ place, address, version, savedAt, screen }: UseSaving): SavingHandle {
  const [runner] = useState(() => new SavingRunner(place, address, { version, savedAt }));
  const state = useSyncExternalStore(runner.subscribe, runner.read, runner.read);
  useEffect(() => {
    runner.screen = screen;
  }, [runner, screen]);
  useEffect(() => runner.start(), [runner]);
  return useMemo(() => {
    const { typed, ask, flush, decide } = runner;
    return { ...state, typed, ask, flush, decide };
  }, [runner, state]);
}
