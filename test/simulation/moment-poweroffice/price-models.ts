import type { MomentSimulator } from '../../vendors/moment/simulator.ts';

/** What projects say about their costs, and have said: a worker goes by what it read some minutes ago. */
export interface PriceModels {
  set(projectId: number, billableExpenses: boolean | null): void;
  /** `null` leaves it to the connection. */
  everSaid(projectId: number): ReadonlySet<boolean | null>;
}

export function createPriceModels({ person }: MomentSimulator, companyCode: string): PriceModels {
  const said = new Map<number, Set<boolean | null>>();
  const everSaid = (projectId: number) => said.get(projectId) ?? new Set([null]);
  return {
    set(projectId, billableExpenses) {
      person.setPriceModel(companyCode, projectId, { billableExpenses });
      said.set(projectId, everSaid(projectId).add(billableExpenses));
    },
    everSaid,
  };
}
