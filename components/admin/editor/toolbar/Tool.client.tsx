'use client';

import { Icon, type IconName } from './icons';
import { keysShown } from './keys-shown';
import { TOOL } from './menu-looks';

interface ToolProps {
  icon: IconName;
  label: string;
  /** As ProseMirror writes them: `Mod-b`. */
  keys?: string;
  /** Of a toggle button. */
  isPressed?: boolean;
  isOff?: boolean;
  onUse: () => void;
}

/** A button of the toolbar. A disabled one stays focusable, so that the focus is not lost. */
export function Tool({ icon, label, keys, isPressed, isOff, onUse }: ToolProps) {
  const shown = keys ? keysShown(keys) : null;
  return (
    <button
      type="button"
      className={`inline-grid justify-items-center ${TOOL}`}
      data-tool=""
      tabIndex={-1}
      aria-label={label}
      title={shown ? `${label} (${shown.shown})` : label}
      aria-keyshortcuts={shown?.aria}
      aria-pressed={isPressed}
      aria-disabled={isOff || undefined}
      // Keeps the selection in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !isOff && onUse()}
    >
      <Icon name={icon} />
    </button>
  );
}
