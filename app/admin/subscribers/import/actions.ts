'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { subscriberImportPath } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { readUploadedTable } from '@/domain/forms/uploaded-table';
import {
  keepSubscriberImport,
  runSubscriberImport,
} from '@/domain/subscriber-import/import-changes';

const readRun = formReader({ id: field.id, print: field.asTyped });

/** Keeps an uploaded list with a preview of what it would do. */
export const upload = staffAction({
  action: 'subscriber.change',
  parse: readUploadedTable,
  run: async (staff, file, now) => {
    const id = await tx((write) => keepSubscriberImport(write, staff, file, now));
    return { done: 'subscriberImport.done.previewed', to: subscriberImportPath(id) };
  },
});

/** Imports an uploaded list as its preview said. */
export const run = staffAction({
  action: 'subscriber.change',
  parse: readRun,
  run: async (staff, given, now) => {
    const to = subscriberImportPath(given.id);
    const did = await tx((write) => runSubscriberImport(write, staff, given, now));
    if (did === 'imported') return { done: 'subscriberImport.done.imported', to };
    // The page has no form any more that could show a problem.
    if (did === 'before') return { done: 'subscriberImport.done.before', to };
    return { problems: {}, message: 'subscriberImport.changedNow', status: 409, to };
  },
});
