import type { Dir, Document } from '@/domain/documents/document';
import { keepWhatIsTyped } from './keep-what-is-typed';
import { type SheetShown, sheetHtml } from './sheet-html';

interface EarlySheetProps extends SheetShown {
  document: Document;
  language: string;
  dir: Dir;
  /** Accessible name of the text. */
  label: string;
  /** Whether it can be edited early; false while somebody else has the edit lock. */
  isOpen: boolean;
  /** Nonce of the content security policy; undefined where there is none. */
  nonce: string | undefined;
}

/**
 * The text as the server renders it. A few lines of script after it make it editable until the
 * editor has loaded and takes over what was typed
 * (docs/decisions/0015-a-sheet-to-write-on-at-once.md). React must not update its content, because
 * it may have been edited.
 */
export function EarlySheet(props: EarlySheetProps) {
  const { document, language, dir, label, isOpen, nonce, words } = props;
  const sheet = { __html: sheetHtml(document, props) };
  const script = { __html: `(${keepWhatIsTyped})(document.currentScript)` };
  return (
    <div className="body-editor">
      <div className="body-toolbar">
        <p className="self-center text-small" data-unsaved={words.notSavedYet} role="status" />
      </div>
      <div className="sheet" lang={language} dir={dir}>
        <div
          className="prose"
          lang={language}
          dir={dir}
          data-early-sheet={label}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made from a parsed document, all text escaped.
          dangerouslySetInnerHTML={sheet}
          suppressHydrationWarning
        />
        {isOpen && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: source of our own function.
          <script nonce={nonce} dangerouslySetInnerHTML={script} suppressHydrationWarning />
        )}
      </div>
    </div>
  );
}
