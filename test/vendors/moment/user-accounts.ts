import { type Company, stampNew } from './company.ts';
import { answerOne, type Entity } from './entity.ts';
import { answerList } from './lists.ts';
import type { Moment } from './moment.ts';
import type { UserAccountRow } from './records.ts';
import { notFound } from './refusal.ts';
import type { Route } from './router.ts';

/** Documented: a key belongs to a licensed user, so every company has one. */
export function seedUserAccount(company: Company): void {
  if (company.userAccounts.all().length > 0) return;
  const email = `api@${company.code}.example`;
  company.userAccounts.put({ email, timeLockDate: null, ...stampNew(company, 'userAccount') });
}

const userAccountEntity: Entity<UserAccountRow> = {
  show: ({ id, email, timeLockDate }) => ({ id, email, timeLockDate }),
};

export function userAccountRoutes(moment: Moment): Route[] {
  return [
    {
      methods: ['GET'],
      pattern: '/userAccounts',
      includes: true,
      answer: (call) => answerList(moment, call, call.company.userAccounts.all(), userAccountEntity),
    },
    {
      methods: ['GET'],
      pattern: '/userAccounts/:id',
      includes: true,
      answer(call) {
        const row = call.company.userAccounts.get(call.id);
        if (!row) throw notFound();
        return answerOne(userAccountEntity, row, call);
      },
    },
  ];
}
