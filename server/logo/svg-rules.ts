/** Declarations by the name of a class. */
export type ClassRules = ReadonlyMap<string, readonly [string, string][]>;

const COMMENT = /\/\*[\s\S]*?\*\//g;

/** The rules of a style sheet for single classes, which drawing programs write (`.a,.b{fill:#fff}`). */
export function rulesOf(css: string): ClassRules {
  const rules = new Map<string, [string, string][]>();
  for (const [, selectors = '', body = ''] of css
    .replace(COMMENT, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',')) {
      const [, name] = /^\s*\.([\w-]+)\s*$/.exec(selector) ?? [];
      if (name) rules.set(name, [...(rules.get(name) ?? []), ...declarations(body)]);
    }
  }
  return rules;
}

/** Properties and values of a style attribute or rule. */
export function declarations(css: string): [string, string][] {
  return css.split(';').flatMap((each): [string, string][] => {
    const at = each.indexOf(':');
    if (at < 0) return [];
    const value = each.slice(at + 1).replace(/!\s*important/i, '');
    return [[each.slice(0, at).trim().toLowerCase(), value.trim()]];
  });
}
