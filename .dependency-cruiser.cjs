// Who may import whom (docs/decisions/0002-folders-and-imports.md). Imports between folders are
// allowed only where a line below says so; bin/import-rules.test.ts plants a violation of every
// rule to check that it is found.
const TESTS = '[.](test|fixtures)[.]tsx?$';
const QUERIES = '[/-]queries[.]ts$';
const CHANGES = '[/-]changes[.]ts$';
// What is signed or encrypted under the site's secret, which lies beside the database.
const SECRET_KEYED =
  '^domain/subscriptions/(address|code|follow-link|sealed-state)[.]ts$|^domain/subscriber-import/kept-file[.]ts$';
const MAY_IMPORT = {
  app: '^(app|components|domain|auth|i18n)/|^cache/context|^server/(log|mails/mail-preview|share-images/draw-card)[.]ts$|^db/client[.]ts$',
  components: '^(components|i18n|domain)/',
  auth: '^(auth|domain/(permissions|people|sign-in|forms|addresses)|db)/|^cache/context',
  domain: '^(domain|db|cache)/|^i18n/(languages|remembered)[.]ts$',
  server: '^(server|cache|domain|db|i18n)/',
  cli: '^(cli|domain|db|i18n)/',
  cache: '^cache/',
  db: '^db/',
  i18n: '^i18n/',
};
// Folders of the domain, lowest first: each may import only those before it.
const DOMAIN = [
  ...[
    'permissions',
    'dates',
    'programs',
    'media-store',
    'documents',
    'csv',
    'addresses',
    'forms',
    'access',
    'text-choice',
  ],
  ...[
    'search',
    'freshness',
    'audit',
    'anchors',
    'mail',
    'suppression',
    'subscriptions',
    'mail-switch',
    'text-mails',
    'notifications',
    'texts',
    'assignments',
    'images',
    'attachments',
    'translations',
    'glossary',
    'translation-memory',
  ],
  ...[
    'stories',
    'mentions',
    'comments',
    'announcements',
    'corrections',
    'publishing',
    'trash',
    'redirects',
    'taxonomy',
    'topics',
    'places',
    'names',
    'name-import',
    'subscriber-import',
    'authors',
  ],
  ...[
    'story-list',
    'saved-views',
    'sign-in',
    'reader-notes',
    'settings',
    'edges',
    'maintenance',
    'schedule',
    'front-page',
    'house-style',
    'mail-wording',
    'share-images',
    'publication-calendar',
    'board',
    'dashboard',
  ],
  ...[
    'reader',
    'public-versions',
    'calendar',
    'collections',
    'links',
    'feeds',
    'writing',
    'history',
    'bulk',
  ],
  ...['preview-links', 'media', 'people', 'review', 'site', 'sitemaps', 'statistics', 'guide'],
  ...['letters', 'subscriber-mails'],
];
// The actions and routes through which anything is written: staff's, those of e-mail subscriptions,
// and the one for readers' notes.
const WRITERS =
  '^app/(admin|api)/.*/(actions|route|[a-z-]+-action)[.]ts$|^app/\\[locale\\]/(follow/.*|write/send)/route[.]ts$';
const OURS = `^(${Object.keys(MAY_IMPORT).join('|')})/`;
const never = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([folder, allowed]) =>
      never(
        `${folder}-looks-down`,
        { path: `^${folder}/`, pathNot: TESTS },
        { path: OURS, pathNot: allowed },
      ),
    ),
    never(
      'product-without-tests',
      { path: OURS, pathNot: TESTS },
      { path: `^(testing|e2e)/|${TESTS}` },
    ),
    never(
      'domain-folders-are-listed',
      { path: '^domain/', pathNot: TESTS },
      { path: '^domain/[^/]+/', pathNot: `^domain/(${DOMAIN.join('|')})/` },
    ),
    ...DOMAIN.slice(0, -1).map((folder, at) =>
      never(
        `domain-${folder}-looks-down`,
        { path: `^domain/${folder}/`, pathNot: TESTS },
        { path: `^domain/(${DOMAIN.slice(at + 1).join('|')})/` },
      ),
    ),
    never('front-without-renderer', { path: '^server/front/' }, { path: '^server/renderer/' }),
    never('renderer-without-front', { path: '^server/renderer/' }, { path: '^server/front/' }),
    never(
      'http-is-shared',
      { path: '^server/http/', pathNot: TESTS },
      { path: '^server/(front|renderer|jobs)/' },
    ),
    never(
      'only-actions-change',
      {
        path: '^app/',
        pathNot: `${WRITERS}|${TESTS}`,
      },
      { path: CHANGES },
    ),
    never(
      'only-actions-open-transactions',
      {
        path: '^app/',
        pathNot: `${WRITERS}|${TESTS}`,
      },
      { path: '^db/' },
    ),
    never(
      'components-are-given-data',
      { path: '^components/', pathNot: TESTS },
      { path: `${QUERIES}|${CHANGES}` },
    ),
    never(
      'readers-have-no-session',
      { path: '^app/(\\[locale\\]|\\(shared\\))/' },
      { path: '^auth/', reachable: true },
    ),
    never(
      'client-never-reaches-db',
      { path: '[.]client[.]tsx$|^app/.*/error[.]tsx$' },
      { path: '^db/', reachable: true },
    ),
    never(
      'rules-are-pure',
      {
        path: '^domain/',
        pathNot: `${QUERIES}|${CHANGES}|${TESTS}|^domain/images/files[.]ts$|^domain/media-store/media-store[.]ts$|${SECRET_KEYED}`,
      },
      { path: `^db/|${QUERIES}|${CHANGES}` },
    ),
    never(
      'domain-without-framework',
      { path: '^domain/', pathNot: TESTS },
      { path: 'node_modules/(react|react-dom|next|next-auth)/' },
    ),
    never(
      'sql-stays-in-its-place',
      { path: '^(app|components|auth|i18n|cache)/', pathNot: TESTS },
      { path: 'node_modules/(drizzle-orm|better-sqlite3)/' },
    ),
    never(
      'one-door-to-the-driver',
      { path: '^(domain|cli)/', pathNot: TESTS },
      { path: 'node_modules/better-sqlite3/' },
    ),
    never('no-circles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^[.]build' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
