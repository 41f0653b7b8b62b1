import type { ComboOption } from './combobox';

interface OptionListProps {
  id: string;
  /** Accessible name of the list. */
  label: string;
  options: readonly ComboOption[];
  isShown: boolean;
  /** Position of the active option; -1 for none. */
  at: number;
  /** Said below the options, such as that there are more. */
  note?: string;
  /** Called when an option is clicked, before it is taken. */
  onTaken?: () => void;
}

const LIST =
  'absolute -inset-x-px top-[calc(100%+1px)] z-3 max-h-[18rem] overflow-y-auto border border-ink bg-sheet';

const ACTIVE =
  'bg-accent text-on-accent forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] ' +
  'forced-colors:forced-color-adjust-none';

/** Id of an option, for `aria-activedescendant` of the field. */
export function optionId(listId: string, position: number): string {
  return `${listId}-${position}`;
}

/** The options below a field, which keeps the focus. */
export function OptionList(props: OptionListProps) {
  const { id, label, options, isShown, at, note, onTaken } = props;
  return (
    <div className={LIST} hidden={!isShown}>
      <div id={id} role="listbox" aria-label={label}>
        {options.map((option, position) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field.
          <div
            key={option.key}
            id={optionId(id, position)}
            role="option"
            tabIndex={-1}
            aria-selected={position === at}
            className={`cursor-pointer px-3 py-[0.375rem] ${position === at ? ACTIVE : 'hover:bg-board'}`}
            // Keeps the focus in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              onTaken?.();
              option.take();
            }}
            dir="auto"
          >
            {option.label}
            {option.note && (
              <span className={position === at ? undefined : 'faint'}> {option.note}</span>
            )}
          </div>
        ))}
      </div>
      {note && <p className="hint px-3 py-[0.375rem]">{note}</p>}
    </div>
  );
}
