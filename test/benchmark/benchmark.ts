import { readBenchOptions } from './bench-options.ts';
import type { PartResult } from './measure-part.ts';
import { measurePart } from './measure-part.ts';
import { figuresJson, figuresTable } from './print-figures.ts';
import { writeEvidence } from './write-evidence.ts';

/** Figures of one run on this machine; nothing here is a test. */
const options = readBenchOptions(process.argv.slice(2));
// Not by force, which would cut off what a pipe has not taken yet.
process.exitCode = 'exitCode' in options ? options.exitCode : await bench(options);

async function bench({ parts, json, evidence }: { parts: string[]; json: boolean; evidence: boolean }) {
  const results: PartResult[] = [];
  for (const part of parts) {
    console.error(`measuring ${part}`);
    const result = await measurePart(part);
    if (result.died) console.error(`${part} ${result.died}: it has no figures`);
    results.push(result);
  }
  const figures = results.flatMap((result) => result.figures ?? []);
  console.log(json ? figuresJson(figures) : figuresTable(figures));
  if (evidence) await writeEvidence(results);
  const allHold = figures.every(({ holds }) => holds !== false);
  return allHold && results.every(({ died }) => died === undefined) ? 0 : 1;
}
