/** The name of a script in a language: "Cyrillic". @param script ISO 15924 */
export function scriptName(script: string, language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'script' });
  return names.of(script) ?? script;
}
