import { editors } from './editors';
import { interleaving } from './interleaving';
import { oneLanguage } from './one-language';
import { scheduled } from './schedule';
import type { TortureRun } from './torture';

/** Every run, in the order in which they are made. */
export const RUNS: readonly TortureRun[] = [editors, interleaving, oneLanguage, scheduled];
