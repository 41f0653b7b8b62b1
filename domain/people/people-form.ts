import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { canonicalTag } from '@/i18n/languages';
import { isRole, type RoleWish } from './people';

const MOST_LANGUAGES = 50;

/** Languages are ticked, or typed, with spaces or commas between them. */
type Typed = RoleWish & { more: string };

const id = field.required(field.id, 'frame.missing');
const email = field.email('people.emailMissing', 'people.emailWrong');
const roleOf = (typed: string) => (isRole(typed) ? typed : null);
const role = field.parsedBy(field.line, roleOf, 'people.roleMissing');
const asked = { role, languages: field.manyLines, more: field.line };
const mayReplace = field.from('replace', field.checkbox);

export const readInvitation = formReader({ ...asked, email, mayReplace }, problemsWith, wishOf);
export const readPersonRole = formReader(
  { ...asked, id, was: field.asTyped },
  problemsWith,
  wishOf,
);
export const readId = formReader({ id });
export const readEmailOf = formReader({ id, email });
export const readSessionOf = formReader({ id, session: field.line });

function problemsWith(typed: Typed): Record<string, string> {
  if (typed.role !== 'translator') return {};
  const tags = tagsOf(typed);
  if (tags.has(null)) return { more: 'people.languageWrong' };
  const isRight = tags.size > 0 && tags.size <= MOST_LANGUAGES;
  return isRight ? {} : { languages: 'people.languagesMissing' };
}

function wishOf<T extends Typed>(typed: T) {
  const { more: _, languages: __, ...form } = typed;
  const tags = typed.role === 'translator' ? [...tagsOf(typed)] : [];
  return { ...form, languages: tags.filter((tag) => tag !== null).sort() };
}

function tagsOf({ more, languages }: Typed): Set<string | null> {
  const typed = [...languages, ...more.split(/[\s,;،、，]+/u)].filter((each) => each !== '');
  return new Set(typed.map((each) => (each.length <= 35 ? canonicalTag(each) : null)));
}
