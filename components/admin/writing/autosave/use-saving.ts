import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CopyKey } from './local-copies';
import type { Addresses, Begun, RunnerState, Screen } from './saved-page';
import { SavingRunner } from './saving-runner';

interface UseSaving {
  place: CopyKey;
  addresses: Addresses;
  begun: Begun;
  screen: Screen;
}

/** State of saving, and the functions that the page may call. */
export type SavingHandle = RunnerState &
  Pick<
    SavingRunner,
    | 'typed'
    | 'ask'
    | 'flush'
    | 'holdsUnsaved'
    | 'saveAs'
    | 'decide'
    | 'goOnHere'
    | 'writeHere'
    | 'renew'
    | 'readBase'
  >;

/** Runs the saving of a text while the page is open. */
export function useSaving({ place, addresses, begun, screen }: UseSaving): SavingHandle {
  const [runner] = useState(() => new SavingRunner(place, addresses, begun));
  const state = useSyncExternalStore(runner.subscribe, runner.read, runner.read);
  useEffect(() => {
    runner.screen = screen;
  }, [runner, screen]);
  useEffect(() => runner.start(), [runner]);
  return useMemo(() => {
    const { typed, ask, flush, holdsUnsaved, saveAs, decide } = runner;
    const { goOnHere, writeHere, renew, readBase } = runner;
    return {
      ...{ ...state, typed, ask, flush, holdsUnsaved, saveAs, decide },
      ...{ goOnHere, writeHere, renew, readBase },
    };
  }, [runner, state]);
}
