export type PeopleActs = Record<string, (...args: never[]) => unknown>;

/** What a person can do in a vendor's screens, told to whoever wants to do it over `/_sim/person`. */
export interface Act<Body extends readonly unknown[]> {
  /** One sentence: what it changes. */
  does: string;
  /** A body as it is posted: the arguments in their order. */
  example: Body;
}

/** One for each act, so that none can be left out. */
export type Acts<People extends PeopleActs> = {
  readonly [Name in keyof People]: Act<Parameters<People[Name]>>;
};

export interface ListedAct extends Act<readonly unknown[]> {
  method: 'POST';
  path: string;
}

export interface Performable {
  person: PeopleActs;
  acts: Readonly<Record<string, Act<readonly unknown[]>>>;
}

const DOOR = '/_sim/person';

/** From the table that the acts are looked up in. */
export function listActs({ person, acts }: Performable): ListedAct[] {
  return Object.keys(person).map((name) => {
    const act = acts[name];
    if (!act) throw new Error(`the act ${name} is not described`);
    return { method: 'POST', path: `${DOOR}/${name}`, ...act };
  });
}

export function performAct({ person, acts }: Performable, name: string, args: never[]): Response {
  const act = Object.hasOwn(person, name) ? person[name] : undefined;
  if (!act) return new Response(`no such action: ${name}; GET ${DOOR} lists them`, { status: 404 });
  try {
    return Response.json(act(...args) ?? null);
  } catch (error) {
    const takes = error instanceof TypeError ? `; it takes ${JSON.stringify(acts[name]?.example)}` : '';
    return new Response(`${String(error)}${takes}`, { status: 409 });
  }
}
