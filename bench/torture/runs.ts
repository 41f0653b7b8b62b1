import { editors } from './editors';
import { interleaving } from './interleaving';
import { mails } from './mails';
import { oneLanguage } from './one-language';
import { scheduled } from './schedule';
import type { TortureRun } from './torture';

/** Every run, in order. */
export const RUNS: readonly TortureRun[] = [editors, interleaving, oneLanguage, scheduled, mails];
