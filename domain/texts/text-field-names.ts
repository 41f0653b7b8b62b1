const TEXT_FIELDS =
  /^(title|subtitle|teaser|slug|byline|bylineNot|bylineNamed|translatorCredit|dateNote)$/;

/** Whether a field holds words of the text; on the writing page the others are details of the story. */
export function isTextField(name: string): boolean {
  return TEXT_FIELDS.test(name);
}
