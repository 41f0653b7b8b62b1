'use client';

import {
  type ComponentProps,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useState,
} from 'react';
import { type ComboOption, optionAfter } from './combobox';
import { OptionList, optionId } from './OptionList';

interface ComboboxProps extends Omit<ComponentProps<'input'>, 'list' | 'role' | 'onKeyDown'> {
  ref?: Ref<HTMLInputElement>;
  id: string;
  /** What fits the words in the field, in the order shown. */
  options: readonly ComboOption[];
  /** Accessible name of the list. */
  listLabel: string;
  /** Said below the options, such as that there are more. */
  note?: string;
  /** Enter while no option is active. */
  onEnter(): void;
}

/** A field with a list of what can be chosen; by keyboard as the ARIA pattern has it. */
export function Combobox(props: ComboboxProps) {
  const { ref, id, options, listLabel, note, onEnter, ...input } = props;
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const isShown = isOpen && (options.length > 0 || note !== undefined);
  const active = isShown ? options[at] : undefined;
  const idOf = (position: number) => optionId(listId, position);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other options begin without an active one
  useEffect(() => setAt(-1), [options.map(({ key }) => key).join(' ')]);

  function take(option: ComboOption) {
    setIsOpen(false);
    setAt(-1);
    option.take();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'Escape' && isShown) {
      event.preventDefault();
      event.stopPropagation();
      setIsOpen(false);
    } else if (key === 'Enter') {
      if (!active && event.currentTarget.value.trim() === '') return;
      event.preventDefault();
      if (active) take(active);
      else {
        setIsOpen(false);
        onEnter();
      }
    } else {
      const next = isShown ? optionAfter(key, at, options.length) : null;
      const opens = !isShown && (key === 'ArrowDown' || key === 'ArrowUp');
      if (next === null && !opens) return;
      event.preventDefault();
      setIsOpen(true);
      setAt(next ?? (key === 'ArrowUp' ? options.length - 1 : 0));
      document.getElementById(idOf(next ?? 0))?.scrollIntoView({ block: 'nearest' });
    }
  }

  return (
    <div>
      <input
        {...input}
        className="min-h-[1.875rem] border-0 bg-transparent px-[0.375rem] py-0.5"
        ref={ref}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={active ? idOf(at) : undefined}
        onKeyDown={onKeyDown}
        onClick={() => setIsOpen(true)}
        onInput={(event) => {
          setIsOpen(true);
          input.onInput?.(event);
        }}
        onBlur={(event) => {
          setIsOpen(false);
          input.onBlur?.(event);
        }}
      />
      <OptionList
        id={listId}
        label={listLabel}
        {...{ isShown, at, options, note }}
        onTaken={() => {
          setIsOpen(false);
          setAt(-1);
        }}
      />
    </div>
  );
}
