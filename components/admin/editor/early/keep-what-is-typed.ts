/**
 * Makes the server's sheet editable before the editor has loaded. Its source is inlined into the
 * page, so it may use nothing from outside. Text, line breaks, deletions, bold and italic are
 * accepted; paste is reduced to plain text; all else is blocked. When loading takes long it warns
 * that nothing is saved yet. `take-over.ts` reads the attributes that it sets on the sheet.
 */
export function keepWhatIsTyped(script: HTMLOrSVGScriptElement | null): void {
  const sheet = script?.previousElementSibling;
  if (!(sheet instanceof HTMLElement)) return;
  const plainWriting =
    /^(insert(Text|CompositionText|FromComposition|ReplacementText|Paragraph|LineBreak)|delete(?!ByDrag)|history|format(Bold|Italic))/;
  const mayBeLost = (event: Event) => {
    if (sheet.isConnected && 'typed' in sheet.dataset) event.preventDefault();
  };
  const sayUnsaved = () => {
    const place = sheet.closest('.body-editor')?.querySelector<HTMLElement>('[data-unsaved]');
    if (place) place.textContent = place.dataset.unsaved ?? '';
  };
  sheet.contentEditable = 'true';
  sheet.spellcheck = true;
  sheet.setAttribute('role', 'textbox');
  sheet.setAttribute('aria-multiline', 'true');
  sheet.setAttribute('aria-label', sheet.dataset.earlySheet ?? '');
  document.execCommand('defaultParagraphSeparator', false, 'p');
  sheet.addEventListener('beforeinput', (event) => {
    if (!plainWriting.test(event.inputType)) event.preventDefault();
  });
  sheet.addEventListener('paste', (event) => {
    event.preventDefault();
    const lines = event.clipboardData?.getData('text/plain').split(/[\r\n]+/) ?? [];
    lines.forEach((line, index) => {
      if (index > 0) document.execCommand('insertParagraph');
      if (line !== '') document.execCommand('insertText', false, line);
    });
  });
  sheet.addEventListener('input', () => {
    if ('typed' in sheet.dataset) return;
    sheet.dataset.typed = '';
    sheet.querySelector('.is-editor-empty')?.classList.remove('is-editor-empty');
    setTimeout(sayUnsaved, 3_000);
  });
  sheet.addEventListener('compositionstart', () => {
    sheet.dataset.composing = '';
  });
  sheet.addEventListener('compositionend', () => {
    delete sheet.dataset.composing;
  });
  // Submitting the form or leaving the page would lose text that no script has read yet.
  sheet.closest('form')?.addEventListener('submit', mayBeLost);
  window.addEventListener('beforeunload', mayBeLost);
}
