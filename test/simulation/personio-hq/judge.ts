import type { Company } from './company.ts';
import type { HqRecord } from './hq-record.ts';
import { recordOf } from './hq-record.ts';
import { endsBeforeStart, isCounted } from './in-scope.ts';
import type { Page } from './ledger.ts';
import type { Observation } from './observation.ts';
import { versionOf } from './observation.ts';

/** What HQ may hold of one absence once it is quiet. */
export interface Verdict {
  /** Any of these records, with any of these users and notes. */
  records: HqRecord[];
  users: number[];
  notes: string[];
  mayLack: boolean;
  /** What ends before the start date is nobody's business any more. */
  mayBeOld: boolean;
  /** Reasons that are true, and with which it may be parked or wait whatever HQ holds. */
  excuses: string[];
}

const nothing: Verdict = { records: [], users: [], notes: [], mayLack: true, mayBeOld: false, excuses: [] };
const HOUR_MILLISECONDS = 3_600_000;

/** Worked out from the rules of the product and of both vendors, and from what was seen on the way. */
export function judge(page: Page, company: Company): Verdict {
  const final = page.observations.at(-1);
  const wasHeld = page.observations.some(({ entry }) => entry !== 'none');
  if (!final?.row) return { ...nothing, mayBeOld: wasHeld };
  const excuses = excusesOf(page, final, wasHeld, company);
  if (endsBeforeStart(final.row)) return { ...nothing, mayBeOld: wasHeld, excuses };
  if (!isCounted(final.row)) return nothing;
  const verdict = inScope(page, final, company);
  const ambiguous = mayBeFromBefore(final, verdict, company) ? ['absence-ambiguous'] : [];
  return { ...verdict, excuses: [...excuses, ...ambiguous] };
}

/** Whether HQ has something else for some of the same time that nobody took over, and that may be it before an edit. */
function mayBeFromBefore(
  { row }: Observation,
  { records, users, notes }: Omit<Verdict, 'excuses'>,
  { hq, bound, liveSince }: Company,
): boolean {
  const since = liveSince();
  if (since === undefined || !row || row.createdAt >= since) return false;
  const free = hq
    .state()
    .absences.filter(
      ({ id, userId, createdBy }) =>
        createdBy === 'person' && !bound.has(String(id)) && users.includes(userId),
    );
  return free.some(({ type, note, start, end }) =>
    records.some(
      (record) =>
        (record.type === type || notes.includes(note ?? '')) && record.start < end && start < record.end,
    ),
  );
}

/** Ours keeps the user it has when an address changes on one side. */
function possibleUsers({ knownUsers }: Page, { user }: Observation): number[] {
  return typeof user === 'number' ? [user] : [...knownUsers];
}

function inScope(page: Page, final: Observation, company: Company): Omit<Verdict, 'excuses'> {
  const { row } = final;
  if (!row) return nothing;
  const sameVersion = page.observations.filter((each) => each.row && versionOf(each.row) === versionOf(row));
  const believed = sameVersion.flatMap((each) => each.believed);
  const types = page.keptType ? [page.keptType] : [...new Set(believed.map(({ hqType }) => hqType))];
  const moments = [company.now(), new Date(company.now().getTime() - HOUR_MILLISECONDS)];
  const settings = company.settings();
  // What was rounded and not edited since stays so when hours are left out.
  const rules = sameVersion.some(({ entry }) => entry !== 'none')
    ? [settings, { ...settings, hourAbsences: 'round' as const }]
    : [settings];
  const perType = types.flatMap((type) =>
    type === undefined ? [] : moments.flatMap((now) => rules.map((rule) => recordOf(row, type, rule, now))),
  );
  const isUnmapped = types.includes(undefined) && final.hqType === undefined;
  const stays = mustStay(page.observations);
  const isWaiting = typeof final.user !== 'number' && !stays;
  return {
    records: perType.filter((record) => record !== undefined),
    users: possibleUsers(page, final),
    notes: [...new Set(believed.map(({ typeName }) => typeName))],
    mayLack: isUnmapped || isWaiting || (perType.includes(undefined) && !stays),
    mayBeOld: false,
  };
}

/** Whether it was entered and has counted ever since, so that a lost match takes nothing away. */
function mustStay(observations: readonly Observation[]): boolean {
  const entered = observations.findLastIndex(({ entry }) => entry === 'held');
  const since = observations.slice(entered);
  if (entered < 0 || isRenamed(since)) return false;
  const entry = versionAt(since[0]);
  return since.every(
    (each) =>
      each.row &&
      isCounted(each.row) &&
      !endsBeforeStart(each.row) &&
      (!each.isLeftOut || versionAt(each) === entry),
  );
}

function versionAt(observation: Observation | undefined): string | undefined {
  return observation?.row && versionOf(observation.row);
}

/** To v1 an absence of days that becomes one of hours is gone, and another one, with another id, is new. */
function isRenamed(observations: readonly Observation[]): boolean {
  const units = new Set(observations.map(({ row }) => row?.firstDay === null));
  return units.size > 1 && observations.some(({ apiVersion }) => apiVersion === 'v1');
}

function excusesOf(page: Page, final: Observation, wasHeld: boolean, { hq }: Company): string[] {
  const users = hq.state().users.filter(({ id }) => possibleUsers(page, final).includes(id));
  return [
    ...(wasHeld && final.hqType === undefined ? ['type-no-longer-mapped'] : []),
    ...(wasHeld && final.isLeftOut ? ['hours-no-longer-entered'] : []),
    ...(users.some(({ isDeactivated }) => isDeactivated)
      ? ['vendor-refused', 'absent-person-deactivated']
      : []),
  ];
}
