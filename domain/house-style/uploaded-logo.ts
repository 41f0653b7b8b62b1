import * as field from '@/domain/forms/fields';
import type { Parsed } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import { keepMediaFile } from '@/domain/images/files';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { LOGO_KINDS, type LogoPlace, type PlacedLogo } from './logo';
import { makeLogo } from './logo-process';

const ENDINGS = { 'image/svg+xml': 'svg', 'image/webp': 'webp', 'image/jpeg': 'jpg' } as const;

const place = {
  kind: field.oneOf(LOGO_KINDS, 'frame.malformed'),
  language: field.choice('', ...INTERFACE_LANGUAGES),
};

/** Where a logo is that is to be removed, sent as `kind/language`. */
export const readLogoPlace = formReader({
  place: field.parsedBy(field.line, placeOf, 'frame.malformed'),
});

const readPlace = formReader(place);

/**
 * Reads an uploaded logo and where it belongs, and stores its files. A mark is for all languages.
 * @throws StoreDown
 */
export async function readUploadedLogo(form: FormData): Promise<Parsed<PlacedLogo>> {
  const read = readPlace(form);
  if (!read.ok) return read;
  const { kind } = read.value;
  const language = kind === 'mark' ? '' : read.value.language;
  const made = await makeLogo(form.get('file'), kind);
  if (!made.ok) return { ok: false, problems: { file: `houseStyle.problem.${made.problem}` } };
  const { mime, width, height, removed } = made;
  const name = await keepMediaFile(made.file, ENDINGS[mime]);
  const icons: PlacedLogo['icons'] = [];
  for (const { size, file } of made.icons) {
    icons.push({ size, name: await keepMediaFile(file, 'png') });
  }
  const file = { name, mime, width, height };
  return { ok: true, value: { kind, language, file, icons, removed } };
}

function placeOf(typed: string): LogoPlace | null {
  const [kind = '', tag = ''] = typed.split('/');
  const known = LOGO_KINDS.find((each) => each === kind);
  const language = tag === '' ? '' : INTERFACE_LANGUAGES.find((each) => each === tag);
  return known && language !== undefined ? { kind: known, language } : null;
}
