import { expect, test } from '@jest/globals';
import { createTimes } from './times-office.ts';

test.each([
  { chargeRateValue: 0, internalChargeRateValue: 60, isBillable: true, code: 'rate-missing' },
  { chargeRateValue: 0, internalChargeRateValue: 60, isBillable: false, code: 'brought-in-line' },
  { chargeRateValue: 120, internalChargeRateValue: 0, isBillable: true, code: 'brought-in-line' },
])(
  'R5: with an external rate of $chargeRateValue and an internal one of $internalChargeRateValue, billable $isBillable, it is $code',
  async ({ isBillable, code, ...rates }) => {
    const office = await createTimes();
    const { hq, role, taskType } = office;
    hq.person.setRoleRate({ projectRoleId: role.id, taskTypeId: taskType.id, ...rates });
    const entry = await office.booked({ isBillable });
    expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code });
  },
);
