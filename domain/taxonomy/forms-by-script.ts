import { scriptOf } from '@/i18n/languages';

/** Further forms of a name, all in one script. */
export interface FormsInScript {
  /** ISO 15924. */
  script: string;
  forms: { form: string; language: string }[];
}

/**
 * The forms of a name by script, the script of the page first, without the form that the page is
 * headed with. A form that several languages write alike is listed once.
 */
export function formsByScript(
  forms: readonly { form: string; language: string }[],
  headed: string,
  language: string,
): FormsInScript[] {
  const seen = new Set([headed]);
  const groups = new Map<string, FormsInScript>();
  for (const each of forms) {
    if (seen.has(each.form)) continue;
    seen.add(each.form);
    const script = scriptOf(each.language);
    const group = groups.get(script) ?? { script, forms: [] };
    groups.set(script, group);
    group.forms.push(each);
  }
  const own = scriptOf(language);
  return [...groups.values()].sort((a, b) => Number(b.script === own) - Number(a.script === own));
}
