/**
 * Who imports whom: shared ← direction ← connector ← registry ← { ingress, sweep, closing, watch, bounces, jobs, ops, console, infra }. Types count
 * like everything else. docs/ARCHITECTURE.md says what belongs where.
 */
const entrances = 'ingress|sweep|closing|watch|bounces|jobs|ops|console';
const connector = `^functions/(?!(?:${entrances})/)([^/]+)`;

export default {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Move what both need into the lower of the two, or pass it in.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      comment: 'The machinery knows no connector, and nobody who uses it.',
      from: { path: '^shared/' },
      to: { path: '^(functions|infra|test)/' },
    },
    {
      name: 'machinery-knows-no-vendor',
      severity: 'error',
      comment: 'A vendor’s dialect stays in its folder.',
      from: { path: '^shared/', pathNot: '^shared/vendors/' },
      to: { path: '^shared/vendors/[^/]+/' },
    },
    {
      name: 'vendors-apart',
      severity: 'error',
      from: { path: '^shared/vendors/([^/]+)/' },
      to: { path: '^shared/vendors/[^/]+/', pathNot: '^shared/vendors/$1/' },
    },
    {
      name: 'connectors-apart',
      severity: 'error',
      from: { path: `${connector}/` },
      to: { path: '^functions/', pathNot: '^functions/$1/' },
    },
    {
      name: 'directions-apart',
      severity: 'error',
      comment: 'What a sibling needs is a file of the connector.',
      from: { path: `${connector}/([^/]+)/`, pathNot: `${connector}/setup/` },
      to: { path: '^functions/$1/[^/]+/', pathNot: '^functions/$1/$2/' },
    },
    {
      name: 'direction-below-connector',
      severity: 'error',
      comment:
        'A direction stands on what its connector lends a run, never on how it is registered or set up.',
      from: { path: `${connector}/(?!setup/)[^/]+/` },
      to: { path: '^functions/$1/(setup/|connector\\.ts|operations\\.ts|find-records\\.ts)' },
    },
    {
      name: 'connector-by-registry-only',
      severity: 'error',
      comment: 'Ingress, sweep, ops and infra know connectors by the registry.',
      from: { path: `^(functions/(${entrances})|infra)/` },
      to: { path: `${connector}/` },
    },
    {
      name: 'registry-takes-connectors',
      severity: 'error',
      from: { path: '^functions/registry\\.ts$' },
      to: { path: `${connector}/`, pathNot: `${connector}/connector\\.ts$` },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      comment: 'Only the local suite serves the simulators.',
      from: { path: '^(functions|shared|infra)/', pathNot: '^infra/local/' },
      to: { path: '^test/' },
    },
    {
      name: 'tests-of-infra-only',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^infra/', pathNot: '^infra/prices\\.json$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^(functions|infra|shared|test)/',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
