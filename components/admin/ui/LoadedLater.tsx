import { Activity, type ReactNode } from 'react';

/**
 * What may wait. It stands in the page from the start, also without scripts, and answers whoever uses it; on its own it
 * comes to life after everything else has (React hydrates an Activity apart, and last).
 */
export function LoadedLater({ children }: { children: ReactNode }) {
  return <Activity>{children}</Activity>;
}
