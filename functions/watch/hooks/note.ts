import type { Act } from '../../../shared/history/acts.ts';
import type { HookGap, HookWatch } from '../../../shared/store/hook-watch.ts';
import type { Details } from '../../../shared/wording.ts';
import { inEveryLanguage, say } from '../../../shared/wording.ts';
import type { Operator } from '../../ops/operator.ts';
import type { Looked } from './looked.ts';
import { readable } from './readable.ts';
import { faultWords } from './wordings.ts';

type Notes = Pick<Operator, 'history' | 'now'>;

export async function noteGap(
  act: Extract<Act, `hooks-mended${string}`>,
  { from, to, faults, found }: HookGap,
  looked: Looked,
  operator: Notes,
): Promise<void> {
  const what = inEveryLanguage('what', (language) =>
    faults.map((fault) => say(faultWords[fault], {}, language)).join(', '),
  );
  await note(act, { ...what, from: readable(from), to: readable(to), count: found }, looked, operator);
}

/** What was removed, and what began or ended to need somebody. That a paused connection is let in nowhere is known. */
export async function noteOther(watch: HookWatch, looked: Looked, operator: Notes): Promise<void> {
  const { report, before, setup } = looked;
  if (report.faults.length === 1 && report.faults[0] === 'doubled')
    await note('hooks-tidied', {}, looked, operator);
  const isKnown = setup.connection.status === 'paused' && watch.trouble?.code === 'refused';
  if (watch.trouble?.code === before?.trouble?.code || isKnown) return;
  const { sentence } = watch.trouble ?? {};
  if (!sentence) return note('hooks-well', {}, looked, operator);
  const what = inEveryLanguage('what', (language) => say(sentence, {}, language));
  await note('hooks-troubled', what, looked, operator);
}

async function note(
  act: Act,
  details: Details,
  { report, setup }: Looked,
  { history, now }: Notes,
): Promise<void> {
  const { vendor } = report;
  const at = now().toISOString();
  await history.note(setup.connection.id, {
    ...{ at, who: { kind: 'tandem' }, act },
    details: { vendor, ...details },
  });
}
