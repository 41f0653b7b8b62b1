/** When a form for readers was made: encrypted in a hidden field, so that programs cannot invent it. */
import { sealed, unsealed } from '@/domain/forms/sealed';

/** Nobody reads and fills in a form faster. */
const SOONEST_MS = 2_000;
const LATEST_MS = 86_400_000;

/** @param key 32 bytes @param form names the form that it is valid for */
export function sealTime(key: Buffer, form: string, now: number): string {
  return sealed(key, String(now), form);
}

/** Whether a form was made between two seconds and a day ago. */
export function isTimely(key: Buffer, form: string, value: string, now: number): boolean {
  return isKnown(key, form, value, now) && now - timeOf(key, form, value) >= SOONEST_MS;
}

/** Whether the value was made here for the form within a day, so that the form can be sent again. */
export function isKnown(key: Buffer, form: string, value: string, now: number): boolean {
  const at = timeOf(key, form, value);
  return at <= now && now - at < LATEST_MS;
}

function timeOf(key: Buffer, form: string, value: string): number {
  return Number(unsealed(key, value.slice(0, 200), form) ?? Number.NaN);
}
