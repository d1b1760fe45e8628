import { measureAbsences } from './absences.ts';
import { measureBundles } from './bundles.ts';
import { measureConsole } from './console.ts';
import { measureHqAwork } from './hq-awork.ts';
import { measureMocoAbsences } from './moco-absences.ts';
import { measureMonthEnd } from './month-end.ts';
import { measurePosting } from './posting.ts';
import { measureReconcile } from './reconcile.ts';
import { measureStream } from './stream.ts';

/** Ratios and figures of one run on this machine; nothing here is a test. */
const measures = new Map([
  ['bundles', measureBundles],
  ['absences', measureAbsences],
  ['month-end', measureMonthEnd],
  ['posting', measurePosting],
  ['console', measureConsole],
  ['hq-awork', measureHqAwork],
  ['moco-absences', measureMocoAbsences],
  ['reconcile', measureReconcile],
  ['stream', measureStream],
]);

/** Those that are named, or all. */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !measures.has(name));
if (unknown.length > 0)
  throw new Error(`no ${unknown.join(', ')}: there are ${[...measures.keys()].join(', ')}`);
const rows = [];
for (const [name, measure] of measures)
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await measure()));
console.table(Object.fromEntries(rows.map(({ name, value, goal }) => [name, { value, goal }])));
process.exit(0);
