/** Language tags as short as they are still told apart: `zh-Hans` is "zh" beside no other `zh`. */
export function shortTag(tag: string, among: readonly string[]): string {
  const [primary = tag] = tag.split('-');
  const isAlone = among.filter((other) => other.split('-')[0] === primary).length <= 1;
  return isAlone ? primary : tag;
}
