import type { Usage } from '../../../shared/figures/figures.ts';

export interface DirectionCost extends Usage {
  connection: string;
  direction: string;
  records: number;
  dollars: number;
}

export interface CostData {
  month: string;
  directions: DirectionCost[];
  /** Of the connections' secrets, which cost by the month whatever flows. */
  secretDollars: number;
  dollars: number;
}
