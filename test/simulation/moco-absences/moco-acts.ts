import { pick } from '../random.ts';
import type { Agency } from './agency.ts';
import { emailOf, someCode, someDay, staff, takeSome } from './cast.ts';

type Acts = Record<string, () => unknown>;

/** What people do in MOCO. */
export function mocoActs(agency: Agency): Acts {
  return { ...dayActs(agency), ...changingActs(agency), ...staffActs(agency) };
}

function dayActs(agency: Agency): Acts {
  const { moco, random } = agency;
  const take = () => takeSome(agency);
  const day = () => pick(random, moco.state().schedules);
  const remove = () => {
    const { id, date } = day();
    moco.person.removeDay(id);
    return `${id} ${date}`;
  };
  return {
    'days are taken': take,
    'other days are taken': take,
    'more days are taken': take,
    'a day is removed': remove,
    'another day is removed': remove,
    'a whole run is removed'() {
      const { user, date } = day();
      const near = moco
        .state()
        .schedules.filter((each) => each.user?.id === user?.id && each.date.slice(0, 7) === date.slice(0, 7));
      for (const { id } of near) moco.person.removeDay(id);
      return `${user?.id} ${near.length}`;
    },
    'a day gets another kind beside its own'() {
      const { user, date, am } = day();
      const halves = pick(random, [{}, { am: !am }, { pm: false }]);
      moco.person.takeDays({
        ...{ userId: user?.id ?? 0, from: date, to: date, code: someCode(random), ...halves },
      });
      return `${user?.id} ${date}`;
    },
  };
}

function changingActs({ moco, random, ...agency }: Agency): Acts {
  const day = () => pick(random, moco.state().schedules);
  const change = (changes: () => Parameters<typeof moco.person.changeDay>[1]) => () => {
    const [{ id, date, user }, made] = [day(), changes()];
    moco.person.changeDay(id, made);
    return `${user?.id} ${date} ${JSON.stringify(made)}`;
  };
  const someone = () => pick(random, staff({ moco, random, ...agency })).id;
  return {
    'a day changes its kind': change(() => ({ absence_code: someCode(random) })),
    'a day becomes a half': change(() =>
      pick(random, [
        { am: false, pm: true },
        { am: true, pm: false },
      ]),
    ),
    'a day becomes whole': change(() => ({ am: true, pm: true })),
    'a day is moved': change(() => ({ date: someDay(random) })),
    'a day is handed to somebody else': change(() => ({ user_id: someone() })),
    'a comment is written': change(() => ({ comment: 'vertraulich' })),
    'a day is entered for neither half': change(() => ({ am: false, pm: false })),
  };
}

function staffActs(agency: Agency): Acts {
  const { moco, random, hidden } = agency;
  const some = () => pick(random, staff(agency));
  return {
    'a person changes the address in MOCO'() {
      const { id, firstname } = some();
      const email = emailOf(`${firstname.toLowerCase()}${pick(random, ['', '.neu'])}`);
      return moco.person.updateUser(id, { email }).email;
    },
    'a person leaves MOCO'() {
      const { id } = some();
      // Nobody would have a key any more.
      if (id === agency.keyOwnerId) throw new Error('our key is theirs');
      return moco.person.updateUser(id, { active: false }).id;
    },
    'a person is back in MOCO'() {
      const gone = staff(agency).filter(({ active }) => !active);
      return moco.person.updateUser(pick(random, gone).id, { active: true }).id;
    },
    'MOCO shows all addresses': () => hidden.addresses.clear(),
    'a person works other days'() {
      const { id } = some();
      const own = moco.state().employments.filter(({ user }) => user?.id === id);
      const last =
        own
          .map(({ from }) => from)
          .toSorted()
          .at(-1) ?? '';
      const from = pick(random, ['2026-02-16', '2026-03-04', '2026-03-12', '2026-03-18']);
      if (from <= last) throw new Error('there is a later employment');
      const hours = () => pick(random, [4, 4, 4, 0]);
      const half = () => [hours(), hours(), hours(), hours(), hours()];
      const pattern = pick(random, [
        { am: half(), pm: half() },
        { am: [4, 4, 4, 4, 4], pm: [0, 0, 0, 0, 0] },
        { am: [0, 0, 0, 0, 0], pm: [0, 0, 0, 0, 0] },
      ]);
      moco.person.employ({ userId: id, ...pattern, from });
      return `${id} ${from} ${JSON.stringify(pattern)}`;
    },
  };
}
