import { createEmployment, showEmployment } from './employments.ts';
import type { Office } from './office.ts';
import { ownerAtTheScreen } from './owner-at-the-screen.ts';
import {
  createSchedule,
  deleteSchedule,
  findSchedule,
  type ScheduleChanges,
  showSchedule,
  updateSchedule,
} from './schedules.ts';
import { type Period, workingDays } from './working-days.ts';

interface DaysOff extends Period {
  code: 1 | 2 | 3 | 4 | 5;
  am?: boolean;
  pm?: boolean;
  comment?: string;
}

interface Employed {
  userId: number;
  /** Hours, from Monday to Friday. */
  am: number[];
  pm: number[];
  from: string;
  to?: string | null;
}

/** The account owner keeps the absences of everybody. */
export function absenceActions(office: Office) {
  const find = (id: number) => findSchedule(office, ownerAtTheScreen(office), id);
  return {
    /** One record for each day. */
    takeDays({ userId, from, to, code, am = true, pm = true, ...more }: DaysOff) {
      const absence = { user_id: userId, absence_code: code, am, pm, ...more };
      const enter = (date: string) =>
        showSchedule(office, createSchedule(office, ownerAtTheScreen(office), { ...absence, date }));
      return workingDays(office, { userId, from, to }, { am, pm }).map(enter);
    },
    changeDay(id: number, changes: ScheduleChanges) {
      const change = { schedule: find(id), body: changes };
      return showSchedule(office, updateSchedule(office, ownerAtTheScreen(office), change));
    },
    removeDay: (id: number) => deleteSchedule(office, ownerAtTheScreen(office), find(id)),
    employ({ userId, am, pm, from, to = null }: Employed) {
      const body = { user_id: userId, pattern: { am, pm }, from, to };
      return showEmployment(office, createEmployment(office, body));
    },
  };
}
