import { measureBundles } from './bundles.ts';
import { measureStream } from './stream.ts';

/** Ratios and figures of one run on this machine; nothing here is a test. */
const rows = [...(await measureBundles()), ...(await measureStream())];
console.table(Object.fromEntries(rows.map(({ name, value, goal }) => [name, { value, goal }])));
process.exit(0);
