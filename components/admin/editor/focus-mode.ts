const HIDDEN = 'data-behind-focus';
/** What says whether the text is saved; errors elsewhere on the page appear anew and are shown. */
const KEPT = '.desk-status';

/**
 * Hides what is beside the editor on its page, for writing without distraction.
 * @returns shows it again
 */
export function hideAround(editor: HTMLElement): () => void {
  const hidden: Element[] = [];
  const hide = (element: Element) => {
    if (element.matches(`${KEPT}, script, style, link, dialog`)) return;
    if (element.querySelector(KEPT)) {
      for (const child of element.children) hide(child);
      return;
    }
    element.setAttribute(HIDDEN, '');
    hidden.push(element);
  };
  for (let at = editor; at.parentElement && at !== document.body; at = at.parentElement) {
    for (const beside of at.parentElement.children) if (beside !== at) hide(beside);
  }
  return () => {
    for (const element of hidden) element.removeAttribute(HIDDEN);
  };
}
