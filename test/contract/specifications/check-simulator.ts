import { expect, test } from '@jest/globals';
import { missingDocuments, readDocument } from './documents.ts';
import { type Exception, unexplained } from './exception.ts';
import type { Exchange } from './exchanges.ts';
import { type DocumentUse, findingsIn } from './findings.ts';
import type { Travelled } from './journey.ts';

export interface SimulatorCheck {
  vendor: string;
  documents: readonly (DocumentUse & { file: string })[];
  exceptions: readonly Exception[];
  journey(): Promise<Travelled>;
  /** What else was asked of it: by whole directions, over the simulators. */
  also?(): Promise<Exchange[]>;
}

/** A large document takes its time on a busy machine. */
const COMPILING_MILLISECONDS = 90_000;

/** The tests of one vendor. Where its documents are not, the first is skipped with the reason in its name. */
export function checkSimulator({ vendor, documents, exceptions, journey, also }: SimulatorCheck): void {
  let travelled: Promise<Travelled> | undefined;
  const travel = () => (travelled ??= journey());
  const reason = missingDocuments(documents.map(({ file }) => file));
  const [run, suffix] = reason === undefined ? [test, ''] : [test.skip, ` (skipped: ${reason})`];
  const check = async () => {
    const specifications = documents.map((each) => ({ ...each, document: readDocument(each.file) }));
    const { exchanges } = await travel();
    const asked = [...exchanges, ...((await also?.()) ?? [])];
    expect(unexplained(findingsIn(asked, specifications), exceptions)).toEqual([]);
  };
  run(
    `what ${vendor}’s simulator takes and answers is what ${vendor}’s documents say${suffix}`,
    check,
    COMPILING_MILLISECONDS,
  );
  test(`every call of our ${vendor} client is checked, and it knows every field of the answers`, async () => {
    const { unused, drift } = await travel();
    expect({ unused, drift }).toEqual({ unused: [], drift: [] });
  });
}
