import { PLACE_KINDS } from '@/domain/places/place';
import { getStaffT } from '@/i18n/staff/translate';

/** The kinds of places to choose from. */
export function kindOptions(language: string) {
  const t = getStaffT(language);
  return PLACE_KINDS.map((kind) => ({ value: kind, label: t(`places.${kind}`) }));
}
