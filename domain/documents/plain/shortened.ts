/** The first characters (Unicode code points) of a text; `…` is added only when something was cut. */
export function shortened(text: string, limit: number): string {
  const letters = [...text];
  return letters.length > limit ? `${letters.slice(0, limit).join('')}…` : text;
}
