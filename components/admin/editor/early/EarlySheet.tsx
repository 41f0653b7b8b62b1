import type { Dir, Document } from '@/domain/documents/document';
import { keepWhatIsTyped } from './keep-what-is-typed';
import { type SheetShown, sheetHtml } from './sheet-html';

interface EarlySheetProps extends SheetShown {
  document: Document;
  /** BCP 47 tag of the text. */
  language: string;
  dir: Dir;
  /** Names the text for those who hear it. */
  label: string;
  /** Whether it may be written in before the editor has come: not where it is being written elsewhere. */
  isOpen: boolean;
  /** What the answer's policy lets scripts by; undefined where there is no policy. */
  nonce: string | undefined;
}

/**
 * The sheet as it stands in the page that the server sends. A few lines of script right behind it let people write in
 * it until the editor comes, which takes over what they wrote (docs/decisions/0015-a-sheet-to-write-on-at-once.md).
 * React leaves alone what is within: it may have been written in.
 */
export function EarlySheet(props: EarlySheetProps) {
  const { document, language, dir, label, isOpen, nonce, words } = props;
  const sheet = { __html: sheetHtml(document, props) };
  const script = { __html: `(${keepWhatIsTyped})(document.currentScript)` };
  return (
    <div className="body-editor">
      <div className="body-toolbar">
        <p className="sheet-unsaved" data-unsaved={words.notSavedYet} role="status" />
      </div>
      <div className="sheet" lang={language} dir={dir}>
        <div
          className="prose"
          lang={language}
          dir={dir}
          data-early-sheet={label}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made of a checked document, every word escaped.
          dangerouslySetInnerHTML={sheet}
          suppressHydrationWarning
        />
        {isOpen && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a function of ours.
          <script nonce={nonce} dangerouslySetInnerHTML={script} suppressHydrationWarning />
        )}
      </div>
    </div>
  );
}
