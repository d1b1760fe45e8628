import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { KeyChecks } from '../../../shared/operations/connector-operations.ts';
import type { PersonioHqRun } from '../run.ts';
import type { Tell } from './tell.ts';
import { partWords, rightWords } from './wordings.ts';

/** Whether both vendors take the keys. */
export async function checkKeys({ personio, hq }: PersonioHqRun, tell: Tell): Promise<KeyChecks> {
  return {
    personio: await tell.part(partWords.personioKey, async () => {
      await personio.checkKey();
      return [tell.item('ok', partWords.personioKey)];
    }),
    hq: await tell.part(partWords.hqKey, async () => {
      await hq.checkKey();
      return [tell.item('ok', partWords.hqKey)];
    }),
  };
}

/** What the keys may read. Only by reading: whether HQ takes absences shows when one is entered. */
export async function checkRights({ personio, hq }: PersonioHqRun, tell: Tell): Promise<ChecklistItem[]> {
  return [...(await checkPersonioRights(personio, tell)), ...(await checkHqRights(hq, tell))];
}

function checkPersonioRights(personio: PersonioHqRun['personio'], tell: Tell): Promise<ChecklistItem[]> {
  return tell.part(partWords.personioRights, async () => {
    const [persons, absences] = [await personio.canRead('persons'), await personio.canRead('absences')];
    return [
      persons ? tell.item('ok', rightWords.persons) : tell.item('person', rightWords.noPersons),
      absences ? tell.item('ok', rightWords.absences) : tell.item('person', rightWords.noAbsences),
    ];
  });
}

function checkHqRights(hq: PersonioHqRun['hq'], tell: Tell): Promise<ChecklistItem[]> {
  return tell.part(partWords.hqRights, async () => {
    const [user] = await hq.users();
    // Whoever may read those of one may read all.
    if (user) await hq.absences(user.id)[Symbol.asyncIterator]().next();
    return [tell.item('ok', rightWords.hqReads)];
  });
}

/** What HQ tells nobody. https://support.hellohq.io (Personio integration) and https://developer.hellohq.io (API clients) */
export function seeYourself(tell: Tell): ChecklistItem[] {
  return [tell.item('unseen', rightWords.hqWritesUnseen), tell.item('unseen', rightWords.hqSettingsUnseen)];
}
