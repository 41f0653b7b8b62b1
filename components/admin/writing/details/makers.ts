import {
  COLLECTION_CREATE_PATH,
  PLACE_CREATE_PATH,
  TOPIC_CREATE_PATH,
} from '@/domain/addresses/staff-address';
import type { StaffT } from '@/i18n/staff/translate';
import type { Maker } from './PickList.client';

const ADDRESSES = {
  topic: TOPIC_CREATE_PATH,
  place: PLACE_CREATE_PATH,
  collection: COLLECTION_CREATE_PATH,
} as const;

/** The way to create something by its name; all else is given on its own page. */
export function makersOf(t: StaffT, key: keyof typeof ADDRESSES, language: string): Maker[] {
  const label = (name: string) => t('writing.picks.make', { name });
  return [{ key, label, address: ADDRESSES[key], wish: { language } }];
}
