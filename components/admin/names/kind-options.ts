import { NAME_KINDS } from '@/domain/names/name';
import { getStaffT } from '@/i18n/staff/translate';

/** Person, organisation, event. */
export function kindOptions(language: string) {
  const t = getStaffT(language);
  return NAME_KINDS.map((kind) => ({ value: kind, label: t(`names.kinds.${kind}`) }));
}
