/** Arrows point one way: see docs/architecture.md. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${[from, ...allowed].join('|')})` },
});

const never = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: `^src/${from}` },
  to: { path: `^src/${to}` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    only('budget-knows-the-ids-of-messages', 'budget', ['locales/']),
    {
      // Messages are named here; their words are put in by the edges.
      name: 'only-ids-of-messages',
      severity: 'error',
      from: { path: '^src/(budget|workbook)/' },
      to: { path: '^src/locales/', dependencyTypesNot: ['type-only'] },
    },
    only('formulas-know-grids', 'formulas', ['budget/', 'workbook/Grid\\.ts']),
    only('recognise-knows-budget', 'recognise', ['budget/', 'formulas/', 'workbook/Grid\\.ts']),
    only('rules-know-budget', 'rules', ['budget/', 'formulas/moveFormula\\.ts', 'text/']),
    never('what-rules-share-below-them', 'rules/support/', 'rules/(articulation|finals|form|wording)/'),
    only('diagnose-knows-budget', 'diagnose', ['budget/', 'formulas/']),
    only('text-knows-budget', 'text', ['budget/', 'workbook/Grid\\.ts']),
    only('narrative-knows-budget', 'narrative', ['budget/', 'workbook/Grid\\.ts', 'rules/', 'text/']),
    only('report-knows-results', 'report', [
      'budget/',
      'locales/',
      'rules/',
      'workbook/SheetDocument\\.ts',
      'workbook/Mark\\.ts',
      'diagnose/',
      'narrative/',
      'pipeline/results\\.ts',
    ]),
    only('generator-knows-grids', 'generate', ['budget/', 'formulas/', 'workbook/Grid\\.ts']),
    only('locales-know-nothing', 'locales', []),
    only('parallel-knows-nothing', 'parallel', []),
    only('what-is-given-knows-nothing', 'given', []),
    only('text-files-know-what-is-given', 'textfile', ['given/']),
    only('adapters-know-the-port', 'workbook', [
      'budget/',
      'formulas/moveFormula\\.ts',
      'given/',
      'locales/',
    ]),
    never('adapters-apart', 'workbook/excel/', 'workbook/file/'),
    never('port-below-adapters', 'workbook/(?!excel/|file/)', 'workbook/(excel|file)/'),
    never(
      'parts-of-the-pane-below-its-pages',
      'taskpane/(shell|model|state|text|theme|platform|engine|control)/',
      'taskpane/(app|check|overview|narrative|review|settings)/',
    ),
    never('commands-below-run', 'cli/(batch|commands|narrate)/', 'cli/run\\.ts$'),
    {
      // index.tsx alone puts the pane together with its adapters; a test replaces them.
      ...only('taskpane-sees-the-port', 'taskpane', [
        'budget/',
        'given/',
        'recognise/',
        'rules/',
        'diagnose/',
        'narrative/',
        'report/',
        'locales/',
        'workbook/[A-Z]',
        'pipeline/',
      ]),
      from: { path: '^src/taskpane/', pathNot: '^src/taskpane/index\\.tsx$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
