'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { readSettings } from '@/app/frame';
import { boardPath } from '@/components/admin/board/board-address';
import { tx } from '@/db/client';
import type { TextKey } from '@/domain/access/text-key';
import { assignmentPath, BOARD_PATH, textPath } from '@/domain/addresses/staff-address';
import {
  assignText,
  assignTexts,
  assignToSelf,
  reassignText,
  unassignSelf,
} from '@/domain/assignments/assignment-changes';
import {
  type Back,
  readAtBoard,
  readGiving,
  readHandOver,
  readManyGiving,
} from '@/domain/assignments/assignment-form';
import { readBoardQuery } from '@/domain/board/board';

/** Takes on a text that nobody has. */
export const assignSelf = staffAction({
  action: 'text.assignSelf',
  parse: readAtBoard,
  run: async (staff, input, now) => {
    const isNew = await tx((write) => assignToSelf(write, staff, input, now));
    return { done: isNew ? 'board.done.assignedSelf' : 'board.done.wasYours', to: backTo(input) };
  },
});

/** Removes the assignment of a text. */
export const giveBack = staffAction({
  action: 'text.assignSelf',
  parse: readAtBoard,
  run: async (staff, input, now) => {
    await tx((write) => unassignSelf(write, staff, input, now));
    return { done: 'board.done.givenBack', to: backTo(input) };
  },
});

/** Assigns a text to another user. */
export const handOver = staffAction({
  action: 'text.assignSelf',
  parse: readHandOver,
  run: async (staff, input, now) => {
    await tx((write) => reassignText(write, staff, input, now));
    return { done: 'board.done.assigned', to: backTo(input) };
  },
});

/** Assigns a text to any user, with or without a deadline. */
export const assign = staffAction({
  action: 'text.assign',
  parse: async (form) => readGiving(form, (await readSettings()).timeZone),
  run: async (staff, input, now) => {
    await tx((write) => assignText(write, staff, input, now));
    return { done: 'board.done.assigned', to: backTo(input) };
  },
});

/** Assigns the ticked stories in one language to a user. */
export const assignMany = staffAction({
  action: 'text.assign',
  parse: async (form) => readManyGiving(form, (await readSettings()).timeZone),
  run: async (staff, { back, ...input }, now) => {
    const { done, refused } = await tx((write) => assignTexts(write, staff, input, now));
    const params = new URLSearchParams(back);
    const asked = Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)]));
    const to = boardPath(readBoardQuery(asked, staff.role), staff.role) || BOARD_PATH;
    return { done: ['board.done.many', { count: done, refused }], to };
  },
});

function backTo({ storyId, language, back }: TextKey & { back: Back }): string {
  return back === 'text' ? textPath(storyId, language) : assignmentPath(storyId, language);
}
