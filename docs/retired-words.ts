/** Where a word is retired: in names of files and folders, in exported names, or in the documents. */
type Where = 'files' | 'exports' | 'documents';

export interface RetiredWord {
  word: string;
  instead: string;
  in: readonly Where[];
  /** Names that still have the word in another sense, or are yet to be renamed, with the reason. */
  except?: Readonly<Record<string, string>>;
}

const TO_RENAME = 'yet to be renamed';

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
    except: { claim: TO_RENAME, claimFirst: TO_RENAME },
  },
  {
    word: 'remark',
    instead: 'comment',
    in: ['files', 'exports'],
  },
  {
    word: 'letter',
    instead: 'mail',
    in: ['files', 'exports'],
    except: { foldLetters: 'letters of an alphabet' },
  },
  { word: 'bin', instead: 'trash', in: ['exports'], except: { bin: TO_RENAME } },
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
