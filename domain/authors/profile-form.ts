import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { PROFILE_LENGTHS, type Profile } from './author';
import { readOrcid } from './orcid';

const TOO_LONG = 'account.profile.tooLong';
const short = (most: number) => field.inLanguages(field.within(field.line, { most }, TOO_LONG));

/** The profile; `name.en` and `sentence.en` are those of English. */
export const readProfile = formReader(
  {
    was: field.asTyped,
    isPublic: field.from('public', field.checkbox),
    isKept: field.from('kept', field.checkbox),
    orcid: field.stored(field.parsedBy(field.line, readOrcid, 'account.profile.orcidWrong')),
    person: field.from('person', field.ids),
    personNamed: field.line,
    imageId: field.from('cover', field.stored(field.idOrNull)),
    names: field.from('name.*', short(PROFILE_LENGTHS.name)),
    sentences: field.from('sentence.*', short(PROFILE_LENGTHS.description)),
  },
  () => ({}),
  ({ names, sentences, person, ...rest }): Profile & { was: string; personNamed: string } => {
    const said = new Map(sentences);
    const words = names.map(([language, name]) => {
      return { language, name, description: said.get(language) ?? '' };
    });
    const nameId = person.at(-1) ?? null;
    return { ...rest, nameId, words: words.filter(({ name, description }) => name || description) };
  },
);
