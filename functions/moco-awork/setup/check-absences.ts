import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { absenceCodes } from '../absence-kinds.ts';
import { mocoUserOf } from '../moco-awork-absences/awork-absence.ts';
import { firstDay } from '../moco-awork-absences/first-day.ts';
import { mayPlanPeople } from '../moco-awork-absences/may-plan-people.ts';
import type { MocoAworkRun } from '../run.ts';
import { absenceWords } from './wordings.ts';

/** Reads what the absences need, and says who else keeps some in awork. */
export async function checkAbsences(run: MocoAworkRun, setup: SetupContext): Promise<ChecklistItem[]> {
  const { moco, awork, settings } = run;
  const tell = createTell(setup);
  if (settings.absenceKinds.length === 0) return [tell('ok', absenceWords.off)];
  const fromDay = firstDay(run);
  const codes = settings.absenceKinds.map((kind) => absenceCodes[kind]);
  for await (const _day of moco.eachSchedule({ fromDay, codes })) break;
  // The part about rights says what is missing.
  if (!(await mayPlanPeople(run))) return [];
  const absences = await awork.absences({ fromDay });
  const isOthers = (provider: string) =>
    provider !== '' && mocoUserOf(provider) === undefined && !settings.takesOverAbsencesOf.includes(provider);
  const providers = new Set(absences.map(({ externalProvider }) => externalProvider).filter(isOthers));
  return [
    tell('ok', absenceWords.reading),
    ...(providers.size > 0
      ? [tell('warning', absenceWords.others, { names: [...providers].join(', ') })]
      : []),
  ];
}
