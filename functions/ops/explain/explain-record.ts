import { deadLetterRows } from '../dead-letters/dead-letter-row.ts';
import { withElsewhere } from '../dead-letters/elsewhere.ts';
import { withDeadLetters } from '../dead-letters/hold-dead-letters.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { explainText } from './explain-text.ts';
import { explainNamed } from './explain.ts';
import type { Explanation, LetteredRecord } from './explanation.ts';

/** Why a record is, or is not, on the other side, with its dead letters. */
export async function explainRecord(
  id: string,
  text: string,
  directionId: string | undefined,
  operator: Operator,
): Promise<Report<Explanation<LetteredRecord>>> {
  const explained = await explainNamed(id, text, directionId, operator);
  const records: LetteredRecord[] = [];
  let most = 0;
  for (const record of explained.records) {
    const filter = { connection: id, direction: record.direction, id: record.id };
    const { rows, elsewhere } = await withDeadLetters(
      filter,
      operator,
      async ({ letters, elsewhere: others }) => ({
        rows: await deadLetterRows(letters, operator),
        elsewhere: others,
      }),
    );
    records.push({ ...record, deadLetters: rows });
    most = Math.max(most, elsewhere);
  }
  const data = { ...explained, records };
  // What it says of the records holds whoever looks at letters.
  const exitCode = records.length > 0 ? 0 : 1;
  return { ...withElsewhere({ data, text: explainText(data), exitCode }, most), exitCode };
}
