'use client';

import { type PointerEvent, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { FormContext } from './forms/form-context';
import { movedTo, type Sortable, siblingsOf } from './sorting';

export interface SortableItem extends Sortable {
  /** Name for announcements of a move. */
  name: string;
  /** 0 at the top. */
  depth?: number;
  content: ReactNode;
}

interface SortableListProps {
  items: readonly SortableItem[];
  label: string;
  /** `up` and `down` are prefixes of button names; with `{name}`, `{place}` and `{count}`. */
  words: { up: string; down: string; moved: string };
}

const ITEM =
  'grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-[0.875rem] gap-y-1 border-line border-b py-2';
const DEPTHS = ['', 'ps-[1.75rem]', 'ps-[3.5rem]'];
const HANDLE =
  'h-8 w-6 touch-none noscript:hidden ' +
  '[background:radial-gradient(circle,var(--color-field)_2px,transparent_2.5px)_0_0/0.75rem_0.6667rem]';
const CONTENT =
  'min-w-0 [&_a]:inline-block [&_a]:min-h-6 [&_a]:min-w-6 [&>.label]:block [&>.label]:text-faint [&>.label]:text-small';

/**
 * A list sorted by dragging, or by buttons, with or without scripts. Its Form gets `order` once per
 * entry (`{parent}/{id}`), and `group` (the parent whose entries moved) or, from a button without
 * scripts, `move` (`up:{id}`, `down:{id}`).
 */
export function SortableList({ items, label, words }: SortableListProps) {
  const { isSending } = useContext(FormContext);
  const [order, setOrder] = useState(items);
  const [given, setGiven] = useState(items);
  const [group, setGroup] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const before = useRef<readonly SortableItem[]>(items);
  /** Captures the pointer during a drag: an entry that moves in the DOM would lose it. */
  const list = useRef<HTMLOListElement>(null);
  if (given !== items) {
    setGiven(items);
    setOrder(items);
  }

  const held = order.find((each) => each.id === dragged);
  const isWaiting = group !== null && dragged === null && !isSending;
  useEffect(() => {
    if (!isWaiting) return;
    list.current?.closest('form')?.requestSubmit();
    setGroup(null);
  }, [isWaiting]);

  function place(item: SortableItem, to: number) {
    const next = movedTo(order, item.id, to);
    const siblings = siblingsOf(next, item);
    const values = { name: item.name, place: siblings.indexOf(item) + 1, count: siblings.length };
    setOrder(next);
    setSaid(filled(words.moved, values));
  }

  function step(item: SortableItem, by: -1 | 1, button: HTMLElement) {
    flushSync(() => place(item, siblingsOf(order, item).indexOf(item) + by));
    button.focus();
    setGroup(item.parentId ?? '');
  }

  function drag(item: SortableItem, event: PointerEvent<HTMLElement>) {
    const siblings = siblingsOf(order, item).filter((each) => each !== item);
    const boxes = siblings.map((each) => rowOf(list.current, each.id)?.getBoundingClientRect());
    const isBelow = (box?: DOMRect) => box && event.clientY > box.top + box.height / 2;
    const to = boxes.filter(isBelow).length;
    if (to !== siblingsOf(order, item).indexOf(item)) place(item, to);
  }

  function drop(item: SortableItem) {
    setDragged(null);
    if (order !== before.current) setGroup(item.parentId ?? '');
  }

  return (
    <>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
      {group !== null && <input type="hidden" name="group" value={group} />}
      <ol
        className="max-w-[48rem] [.hint~&]:mt-3"
        aria-label={label}
        ref={list}
        onPointerMove={(event) => held && drag(held, event)}
        onPointerUp={() => held && drop(held)}
        onPointerCancel={() => {
          if (held) setOrder(before.current);
          setDragged(null);
        }}
      >
        {order.map((item) => {
          const siblings = siblingsOf(order, item);
          const index = siblings.indexOf(item);
          return (
            <li
              key={item.id}
              data-id={item.id}
              data-depth={item.depth || undefined}
              className={`${ITEM} ${DEPTHS[item.depth ?? 0] ?? ''} ${dragged === item.id ? 'bg-board' : ''}`}
            >
              <input type="hidden" name="order" value={`${item.parentId ?? ''}/${item.id}`} />
              <span
                className={`${HANDLE} ${dragged === item.id ? 'cursor-grabbing' : 'cursor-grab'}`}
                aria-hidden="true"
                onPointerDown={(event) => {
                  if (event.button !== 0 || siblings.length < 2) return;
                  event.preventDefault();
                  list.current?.setPointerCapture(event.pointerId);
                  before.current = order;
                  setDragged(item.id);
                }}
              />
              <div className={CONTENT}>{item.content}</div>
              <div className="flex">
                <Step kind="up" item={item} isEnd={index === 0} words={words.up} onStep={step} />
                <Step
                  kind="down"
                  item={item}
                  isEnd={index === siblings.length - 1}
                  words={words.down}
                  onStep={step}
                />
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

interface StepProps {
  kind: 'up' | 'down';
  item: SortableItem;
  /** Already first or last; the button stays so that the focus does. */
  isEnd: boolean;
  words: string;
  onStep(item: SortableItem, by: -1 | 1, button: HTMLElement): void;
}

function Step({ kind, item, isEnd, words, onStep }: StepProps) {
  return (
    <button
      type="submit"
      name="move"
      value={`${kind}:${item.id}`}
      className="button is-quiet min-w-8 text-center no-underline aria-disabled:border-transparent"
      aria-label={filled(words, { name: item.name })}
      aria-disabled={isEnd || undefined}
      onClick={(event) => {
        event.preventDefault();
        if (!isEnd) onStep(item, kind === 'up' ? -1 : 1, event.currentTarget);
      }}
    >
      <span aria-hidden="true">{kind === 'up' ? '↑' : '↓'}</span>
    </button>
  );
}

function rowOf(list: HTMLElement | null, id: string): Element | null {
  return list?.querySelector(`[data-id="${CSS.escape(id)}"]`) ?? null;
}

function filled(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
