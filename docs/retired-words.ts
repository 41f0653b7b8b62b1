/** Where a word is retired: in names of files and folders, in exported names, or in the documents. */
type Where = 'files' | 'exports' | 'documents';

export interface RetiredWord {
  word: string;
  instead: string;
  in: readonly Where[];
  /** Names that have the word in another sense, with the reason. */
  except?: Readonly<Record<string, string>>;
}

export const RETIRED: readonly RetiredWord[] = [
  {
    word: 'desk',
    instead: 'dashboard, or writing page',
    in: ['files', 'exports', 'documents'],
  },
  { word: 'company', instead: 'presence', in: ['files', 'exports'] },
  { word: 'together', instead: 'presence', in: ['files', 'exports'] },
  { word: 'beside', instead: 'translation page', in: ['files', 'exports'] },
  { word: 'sharing', instead: 'preview links', in: ['files', 'exports'] },
  { word: 'picture', instead: 'image', in: ['files', 'exports', 'documents'] },
  {
    word: 'lease',
    instead: 'edit lock',
    in: ['files', 'exports', 'documents'],
    except: { lease: 'the table keeps its name', LEASE_MS: 'how long a mail is taken to be sent' },
  },
  {
    word: 'claim',
    instead: 'assign to oneself, or acquire the edit lock',
    in: ['files', 'exports', 'documents'],
  },
  { word: 'remark', instead: 'comment', in: ['files', 'exports', 'documents'] },
  { word: 'bin', instead: 'trash', in: ['files', 'exports', 'documents'] },
  { word: 'said', instead: 'flash message, or message key', in: ['files', 'exports'] },
  { word: 'proof', instead: 'reauthentication', in: ['files', 'exports', 'documents'] },
  { word: 'suspect', instead: 'blocked address', in: ['files', 'exports', 'documents'] },
  { word: 'held', instead: 'restored, or unsent', in: ['files', 'exports'] },
  { word: 'sitting', instead: 'editing session', in: ['files', 'exports'] },
  { word: 'tongue', instead: 'language attributes', in: ['files', 'exports', 'documents'] },
  {
    word: 'ledger',
    instead: 'detail row',
    in: ['files', 'exports', 'documents'],
  },
  {
    word: 'standing',
    instead: 'publication status',
    in: ['files', 'exports'],
  },
  { word: 'told', instead: 'notified, or invalidated', in: ['files', 'exports'] },
];

/** Phrases of comments that name no actor or no thing; say who does what instead. */
export const RETIRED_PHRASES: readonly string[] = [
  'whoever',
  'whose it is',
  'is asked of',
  "one's own",
  'goes on from',
  'is told of',
  'comes of',
  'of our making',
];
