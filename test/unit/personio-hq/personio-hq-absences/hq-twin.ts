import type { HqAbsence, HqAbsenceFields, HqPort } from '../../../../shared/vendors/hq/port.ts';

/** Thrown out of a call, before or after HQ did what was asked. */
export interface Trouble {
  call: 'createAbsence' | 'deleteAbsence';
  when: 'before' | 'after';
  error: Error;
}

/**
 * HQ's absences in memory. As in v1 an absence is found only under its own user; whoever asks under another one
 * gets nothing, and a deletion there removes nothing.
 */
export function createHqTwin(now: () => Date) {
  const absences = new Map<number, HqAbsence>();
  const troubles: Trouble[] = [];
  const writes: string[] = [];
  const clock = { secondsBehind: 0 };
  /** What HQ makes otherwise of whatever it is sent. */
  const rule: { otherwise: Partial<HqAbsence> } = { otherwise: {} };
  let nextId = 9001;
  const put = (fields: Omit<HqAbsenceFields, 'isApproved'>, createdOn: Date): HqAbsence => {
    const { userId, type, start, end, note } = fields;
    const told = { id: nextId, userId, type, start, end, note, createdOn: createdOn.toISOString() };
    const absence = { ...told, ...rule.otherwise };
    absences.set(nextId, absence);
    nextId += 1;
    return absence;
  };
  const write = <T>(call: Trouble['call'], text: string, work: () => T): T => {
    const [trouble] = troubles.filter((each) => each.call === call).slice(0, 1);
    if (trouble) troubles.splice(troubles.indexOf(trouble), 1);
    if (trouble?.when === 'before') throw trouble.error;
    writes.push(text);
    const result = work();
    if (trouble) throw trouble.error;
    return result;
  };
  const find = (id: number, userId: number) => {
    const absence = absences.get(id);
    return absence?.userId === userId ? structuredClone(absence) : undefined;
  };
  const port: HqPort = {
    users: async () => [{ id: 11, email: 'anna@example.org', name: 'Anna Berg', isDeactivated: false }],
    async *absences(userId) {
      for (const each of absences.values())
        if (userId === undefined || each.userId === userId) yield structuredClone(each);
    },
    absence: async (id, userId) => find(id, userId),
    createAbsence: async (fields) =>
      write('createAbsence', `create ${fields.type}`, () =>
        put(fields, new Date(now().getTime() - clock.secondsBehind * 1000)),
      ),
    deleteAbsence: async (id, userId) =>
      write('deleteAbsence', `delete ${id}`, () => void (find(id, userId) && absences.delete(id))),
    checkKey: async () => {},
  };
  return {
    port,
    troubles,
    writes,
    clock,
    rule,
    put,
    change: (id: number, changes: Partial<HqAbsence>) => {
      const absence = absences.get(id);
      if (absence) absences.set(id, { ...absence, ...changes });
    },
    remove: (id: number) => void absences.delete(id),
    /** For example `9001 of 11: Vacation 06-08 to 06-13`. */
    shown: () =>
      [...absences.values()].map(
        ({ id, userId, type, start, end }) =>
          `${id} of ${userId}: ${type} ${start.slice(5, 10)} to ${end.slice(5, 10)}`,
      ),
  };
}
