import { parts } from './parts.ts';

/** Measures the part it is started with, and tells its figures to whoever started it. */
const measure = parts[process.argv[2] ?? ''];
if (!measure || !process.send) throw new Error('started without its part');
// Nobody waits for it any more.
process.once('disconnect', () => process.exit(1));
const figures = await measure();
process.send(figures, () => process.exit(0));
