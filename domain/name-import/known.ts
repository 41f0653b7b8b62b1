/** The names that there are, as an import looks them up. */
import type { NameFacts, NameForm, NameVariant } from '@/domain/names/name';
import { foldedWords } from '@/domain/taxonomy/folded-words';

export interface KnownName {
  id: string;
  shortId: string;
  facts: NameFacts;
  forms: Pick<NameForm, 'language' | 'name' | 'sortForm'>[];
  variants: Pick<NameVariant, 'language' | 'form'>[];
}

/** Names by id, by exact form, and by form without case, accents and punctuation. */
export class KnownNames {
  private readonly byId = new Map<string, KnownName>();
  private readonly byForm = new Map<string, Set<KnownName>>();
  private readonly byFolded = new Map<string, KnownName>();
  private readonly byWikidata = new Map<string, KnownName>();

  constructor(names: readonly KnownName[]) {
    for (const each of names) {
      this.byId.set(each.id, each).set(each.shortId, each);
      const { wikidata } = each.facts;
      if (wikidata) this.byWikidata.set(wikidata, each);
      for (const { language, name } of each.forms) {
        this.byFolded.set(foldedForm(language, name), each);
      }
      for (const form of formsOf(each)) {
        this.byForm.set(form, (this.byForm.get(form) ?? new Set()).add(each));
      }
    }
  }

  withId(id: string): KnownName | undefined {
    return this.byId.get(id);
  }

  /** Those with exactly this form, preferred or variant, in any language. */
  withForm(form: string): KnownName[] {
    return [...(this.byForm.get(form) ?? [])];
  }

  /** One whose preferred form in this language differs in nothing but case, accents, punctuation. */
  withFormLike(language: string, form: string): KnownName | undefined {
    return this.byFolded.get(foldedForm(language, form));
  }

  withWikidata(id: string): KnownName | undefined {
    return this.byWikidata.get(id);
  }
}

/** All forms of a name, in every language. */
export function formsOf({ forms, variants }: Pick<KnownName, 'forms' | 'variants'>): string[] {
  return [...forms.map(({ name }) => name), ...variants.map(({ form }) => form)];
}

/** A key under which forms are equal that differ in case, accents and punctuation only. */
export function foldedForm(language: string, form: string): string {
  return `${language} ${foldedWords(form).join(' ') || form}`;
}
