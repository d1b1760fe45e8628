import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { pages, steadyList, wholeList } from './paging.ts';
import type { MocoEmployment, MocoSchedule } from './records.ts';
import { mocoEmployment, mocoSchedule } from './records.ts';

export interface ScheduleQuery {
  /** `YYYY-MM-DD`, both included; without an end everything that is entered yet. */
  fromDay: string;
  toDay?: string;
  userId?: number;
  /** 1 unplannable, 2 public holiday, 3 sick day, 4 holiday, 5 absence. */
  codes: readonly string[];
}

/** Sections schedules and user_employments of https://github.com/everii-Group/mocoapp-api-docs */
export function absenceCalls(http: VendorHttp) {
  return {
    /** Throws `conflict` where they changed while they were read; what is concluded of one person is acted upon. */
    schedules(query: ScheduleQuery): Promise<MocoSchedule[]> {
      const read = query.userId === undefined ? wholeList : steadyList;
      return read(http, 'schedules', z.array(mocoSchedule), filterOf(query));
    },
    /** The same for whoever stops at the first that tells enough. */
    eachSchedule: (query: ScheduleQuery): AsyncIterable<MocoSchedule> =>
      pages(http, 'schedules', z.array(mocoSchedule), filterOf(query)),
    employments: (userId?: number): Promise<MocoEmployment[]> =>
      Array.fromAsync(
        pages(http, 'users/employments', z.array(mocoEmployment), {
          ...(userId !== undefined && { user_id: String(userId) }),
        }),
      ),
  };
}

function filterOf({ fromDay, toDay, userId, codes }: ScheduleQuery): Record<string, string> {
  return {
    ...{ from: fromDay, absence_code: codes.join(',') },
    ...(toDay !== undefined && { to: toDay }),
    ...(userId !== undefined && { user_id: String(userId) }),
  };
}
