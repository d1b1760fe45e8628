/** The parts of the operators' JSON that the scenarios look at; the ops README describes them. */
export interface Letter {
  number: number;
  direction: string;
  connection: string;
  entity: string;
  id: string;
  code: string;
}

export interface Letters {
  letters: Letter[];
}

export interface ShownLetter extends Letter {
  details: Record<string, unknown>;
}

export interface Replayed {
  replayed: number;
  records: number;
}

export interface Outcome {
  at: string;
  outcome: string;
  code: string;
  sentence: string;
}

export interface Explanation {
  records: {
    link: { targetId: string | null; outcomes: Outcome[] } | null;
    remembered: boolean;
    deadLetters: Letter[];
    plan: { plan: string; code: string; sentence: string };
  }[];
}

export interface StatusAnswer {
  connections: { id: string; status: string; waiting: number; parked: number; remembered: number }[];
}
