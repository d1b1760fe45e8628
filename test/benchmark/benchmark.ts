import { measureAbsences } from './absences.ts';
import { measureBundles } from './bundles.ts';
import { measureMonthEnd } from './month-end.ts';
import { measurePosting } from './posting.ts';
import { measureReconcile } from './reconcile.ts';
import { measureStream } from './stream.ts';

/** Ratios and figures of one run on this machine; nothing here is a test. */
const rows = [
  ...(await measureBundles()),
  ...(await measureAbsences()),
  ...(await measureMonthEnd()),
  ...(await measurePosting()),
  ...(await measureReconcile()),
  ...(await measureStream()),
];
console.table(Object.fromEntries(rows.map(({ name, value, goal }) => [name, { value, goal }])));
process.exit(0);
